/** Strings about a place in the text: linking, quoting, citing. */
export const place = {
  /** Accessible names of the buttons at paragraphs and notes. */
  paragraph: '¶ {n}: link, quote, cite',
  note: 'Cite: {label}',
  noteControl: 'Cite',
  link: 'Copy link',
  quotation: 'Copy quotation',
  cite: 'Cite',
  copied: {
    link: 'Link copied.',
    quotation: 'Quotation copied.',
    citation: 'Citation copied.',
    words: 'Copied.',
  },
  refused: 'The clipboard was refused. Here it is, selected:',
  words: 'To be copied',
  selected: 'Actions for the selected words: Tab leads to them.',
  /** The buttons for selected words. */
  selection: {
    title: 'Selected words',
    copy: 'Copy',
    quote: 'Quote',
    link: 'Link',
    search: 'Search',
  },
  range: '{first}–{last}',
  credit: '{author}, “{title}” ({date}), {place}. {edition}.',
  editorsCredit: '{editor}, “{place}”, in {author}, “{title}” ({date}). {edition}.',
  /** Added to a copied quotation of the editor's words, if the edition names no editor. */
  notesCredit: '“{place}”, in {author}, “{title}” ({date}). {edition}.',
  edition: 'Edition {version}, {date}',
  version: 'edition {version}',
  noteName: 'Note {n}',
  /** The title of an annotation that is cited by itself. */
  annotationTitle: '{heading}: editor’s annotation of {date} to {author}, “{title}”',
  licence: 'Licence of the editor’s own words, and of nothing that the author wrote:',
  codeLicence: 'Licence of the code:',
  citeEdition: 'Cite this edition',
  citeIntro:
    'A paragraph is cited by its number (¶), which never changes; its own citations stand in the menu at the number.',
  files: 'For reference managers:',
  form: 'Style',
  loading: 'The citations are being fetched.',
  lost: 'The citations could not be fetched.',
  copyCitation: 'Copy citation',
  forms: {
    'chicago-note': 'Chicago, note',
    'chicago-list': 'Chicago, bibliography',
    'mla-text': 'MLA, in the text',
    'mla-list': 'MLA, works cited',
    'apa-text': 'APA, in the text',
    'apa-list': 'APA, references',
    bibtex: 'BibTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
  },
  emended: 'In this quotation: {readings}.',
  reading: '“{reading}” [source: “{source}”]',
  /** Instead of `emended`, while the page shows the source's readings. */
  asSource: 'This quotation follows the source: {readings}.',
  sourceReading: '“{source}” [this edition: “{reading}”]',
  remembered: 'Your place',
  continue: 'Continue at {place}',
  forget: 'Forget my place',
  forgotten: 'Your place is forgotten.',
  unknownHash:
    'This link points to a place that isn’t in the text: “{hash}”. The nearest: {place}.',
} as const;
