export const downloads = {
  heading: 'Downloads',
  intro: 'The whole text with its notes, the emendations and the editor’s annotations, to keep.',
  formats: {
    epub: 'EPUB, for reading apps and e-readers',
    pdf: 'PDF, for paper',
    html: 'Single web page, works offline',
    md: 'Markdown',
    txt: 'Plain text',
  },
  short: { epub: 'EPUB', pdf: 'PDF', html: 'web page', md: 'Markdown', txt: 'plain text' },
  size: '{n} kB',
  sum: 'SHA-256',
  /** Shown instead of a download that could not be made. */
  missing: { pdf: 'There is no PDF of this text in this copy of the site.' },
  /** Strings of a download's title page, or of its beginning in formats without pages. */
  front: {
    address: 'Published at {address}',
    numbers:
      'Paragraphs are numbered (¶), and are cited by these numbers. They are no part of the text.',
  },
  /** The signs that plain text and Markdown use where print uses typography. */
  signs: {
    plain:
      '_Low lines_ stand around emphasis and titles. Signs of notes stand in [brackets]; ° follows a word that this edition emends.',
    markdown: 'The sign ° follows a word that this edition emends.',
  },
  /**
   * Introduces the list of doubtful readings in downloads. Unlike `emendations.doubtsIntro`, it
   * does not say that they are marked in the text, because not every format can mark them.
   */
  doubts:
    'Readings of the source that look wrong and were left as they are, under the number of the paragraph that has them.',
  cover: 'Cover: {title}, by {author}',
  start: 'Title page',
  text: 'Beginning of the text',
  landmarks: 'Landmarks',
  accessible:
    'Text only, in a logical order of reading, with a table of contents, linked notes and numbered paragraphs. The cover is the only picture; it says the title and the author.',
  find: {
    help: 'A word, a “phrase”, or the start of a word: hist*',
    matches: {
      one: '1 match in the text and its notes.',
      other: '{n} matches in the text and its notes.',
    },
    none: 'No match for “{q}” in the text and its notes.',
    more: 'In what the editor says: {n}.',
    clear: 'Clear',
  },
} as const;
