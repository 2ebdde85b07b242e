/**
 * Strings of the pages about the site. They are the same for all texts; facts about a text come
 * from its edition, those about the publisher from `site.yaml`.
 */
export const about = {
  nav: {
    label: 'This site',
    home: 'Home',
    about: 'About this site',
    accessibility: 'Accessibility',
  },
  description: 'What this site is, how to read here, what it keeps and what it promises.',
  intro: [
    'A text is set here so that it can be read closely. Its words stand as its author published them, note for note and paragraph for paragraph. What this edition adds – annotations, marks of its emendations, an index of names, a search – stands apart from those words and can be switched off.',
  ],
  publisher: 'Published by {publisher}.',
  editor: 'Editor: {editor}.',
  contact: 'Errors and questions:',
  texts: 'What can be read here',
  edition: 'edition {version}, {date}',

  reading: {
    heading: 'How to read here',
    manners: [
      {
        term: 'Notes',
        words:
          'A raised sign is a link to its note. Clicked, tapped, or chosen with Enter, it opens the note: in the margin where the window is wide enough, else over the text. Esc, or the sign again, closes it. Where there is a margin the author’s notes stand in it from the start; elsewhere a mouse that rests on a sign shows the note for as long as it stays.',
      },
      {
        term: 'The editor’s marks',
        words:
          'How much of the editor’s work is shown is set by the depth. Plain: the author’s words and notes. Essential, as the page comes: a thin dotted line under the words that most readers want explained. Full: under all that the editor explains. Scholarly: also a small ° after a word that this edition emends, and a wavy line under a reading that is doubtful and was left alone.',
      },
      {
        term: 'Paragraphs',
        words:
          'Every paragraph has a number, ¶, that never changes, and an address of its own. It is what a reference should name. The settings can keep the numbers in sight; on paper they always are.',
      },
      {
        term: 'Search',
        words:
          'The search of a text is exact: it finds every place of a word, a “phrase” or the start of a word (hist*), counts them, and shows where they stand. The concordance lists every word without any script.',
      },
      {
        term: 'Settings',
        words:
          'Theme, text size, line spacing and line length, depth, paragraph numbers, notes in the margin, previews and keys. They hold in this browser until they are reset.',
      },
      {
        term: 'Downloads',
        words:
          'After the text it is offered as EPUB, PDF, single web page, Markdown and plain text, where its publisher may do so. A text that was read once can be read and searched again without a network.',
      },
      {
        term: 'Listening',
        words:
          'To have a text read aloud, use the browser’s own voice: Read Aloud or reading mode in Edge and Chrome, Listen to Page in Safari, Narrate in Firefox’s Reader View. Notes come after the text, and no sign or number is spoken within a sentence.',
      },
      {
        term: 'Without script',
        words:
          'Every word, note and link is in the page itself. Without script the notes open at the foot of the window, and the concordance takes the place of the search.',
      },
    ],
    keys: 'Keys',
    key: 'Key',
    does: 'What it does',
    table: [
      { keys: ['/'], does: 'opens the search of the text' },
      { keys: ['Ctrl K', 'Cmd K'], does: 'opens it too, also while single keys are off' },
      { keys: ['n', 'N'], does: 'next match, previous match' },
      { keys: ['j', 'k'], does: 'next paragraph, previous paragraph' },
      { keys: ['[', ']'], does: 'previous section, next section' },
      { keys: ['o'], does: 'opens the next note' },
      { keys: ['t'], does: 'opens the contents' },
      { keys: ['h'], does: 'highlights the selected words' },
      {
        keys: ['F6'],
        does: 'goes to the message at the foot of the window, such as one about a shared highlight',
      },
      { keys: ['m'], does: 'shows more of the editor’s work, and after all of it none' },
      { keys: ['?'], does: 'shows these keys' },
      {
        keys: ['↑', '↓'],
        does: 'at the number of a paragraph or the link of a heading: to the next',
      },
      { keys: ['Tab', 'Enter'], does: 'to the next link or control; use it' },
      { keys: ['Esc'], does: 'closes what is open and returns to where it was opened' },
    ],
    keysOff: 'Keys that are a single letter or sign can be switched off in the settings.',
  },

  made: {
    heading: 'How it is made',
    words: [
      'Each text is one Markdown file, and everything the editor says is kept in other files beside it. A program makes these pages of them and refuses to, with line and reason, where a note is not cited, a link leads nowhere, or a published address would move.',
      'No server program runs here: the pages are files. The same words make the same bytes on every machine, and tests read the built pages in several browsers.',
    ],
  },

  rights: {
    heading: 'Rights',
    words:
      'What is known of the rights in each text stands below. The editor’s own words (annotations, introduction, apparatus and index) may be used under the licence CC BY 4.0, the code under the MIT licence. Neither covers any author’s text.',
    text: '{title}: {rights}',
    statement: '{source} says: “{statement}”',
  },

  privacy: {
    heading: 'Privacy',
    words: [
      'No page of this site asks any other host for anything: no fonts, no scripts, no counters, no embedded media. There are no cookies. The browser is told to refuse whatever does not come from here, and tells other sites, when a link is followed, nothing of where it was.',
      'Whoever runs the server can see what any server sees: which page was asked for, when, and from which network address. A search is carried out in the browser; its words are sent to nobody.',
    ],
    stored: 'What this browser keeps, and only here:',
    kept: [
      'the settings, once they are changed',
      'where in a text the reader was, so that a later visit can offer to go on from there',
      'copies of the pages that were read, so that they can be read again without a network',
    ],
    keptHighlights:
      'what you highlight and note in the texts, until you delete it there or erase it all under “My notes”; for each text, how many highlights it has',
    forget: 'Clearing this site’s data in the browser removes all of it.',
  },

  fidelity: {
    heading: 'What survives',
    words:
      'A text is met in many forms besides its page. The tests of this site take stock of the page, read each form back, and count what they find again. A link counts where it can still be followed; on paper, where the note or the address that it leads to stands there too. The tests write these figures, and fail when they are no longer so.',
    title: '{title}, edition {version}',
    form: 'Form',
    of: '{n} of {all}',
    parts: { headings: 'Headings', paragraphs: 'Paragraphs', notes: 'Notes', links: 'Links' },
    forms: {
      'no-script': 'The page, script off',
      'reader-view': 'Reader View',
      print: 'The page, printed',
      pdf: 'PDF',
      epub: 'EPUB',
      html: 'Single web page',
      md: 'Markdown',
      txt: 'Plain text',
    },
  },

  access: {
    words:
      'This site promises to meet WCAG 2.2 at levels A and AA in full, and AAA for the contrast of text. Each criterion is listed with the test that holds it, and what no test can show is said so.',
    link: 'The criteria, one by one',
    listed:
      'A test is named by its file under tests/site and its sentence; a test sees to it that there is one of that name. That a criterion is held by tests means that they found no breach, not that there is none.',
    people:
      'Untried by people: no one has yet read these pages with a screen reader, a braille display, a switch or a voice, and no test can do it for them. Whoever has is asked to say what was found.',
    criteria: 'WCAG 2.2, criterion by criterion',
    criterion: 'Criterion',
    level: 'Level',
    held: 'What holds it',
    absent: 'Does not apply: {reason}',
    untried: 'Untried: {what}',
  },

  tools: {
    heading: 'Your own tools',
    words: [
      'Reading modes, screen readers, dictionaries and translators of the browser find the text where they look for it: in the page, in order, with its headings, paragraphs, notes and links.',
      'A bookmarklet that fetches its program from another host, such as that of Hypothesis, is refused: the rule that keeps strangers out of these pages cannot tell it from one.',
    ],
  },
} as const;
