/**
 * What site tests may know of the text at the root: queries with their number of matches, and one
 * place of each kind.
 */
export const subject = {
  folder: 'anatomy-of-the-micro-sect',
  title: 'Anatomy of the Micro-Sect',
  author: 'Hal Draper',
  /** Name and date as in Zotero and schema.org. */
  parts: { firstName: 'Hal', lastName: 'Draper' },
  written: '1973-10',
  year: '1973',
  description: 'Position paper',
  copyright: 'Center for Socialist History',
  /** A former path, relative to the site's base. */
  formerPath: 'drapersw/Anatomy-of-the-micro-sect',
  paragraphs: 61,
  sections: [
    'introduction',
    'about-the-road-to-an-american-socialist-movement',
    'the-road-forward',
    'fragmentation',
    'the-classic-sect',
    'sects-and-trade-unions',
    'the-rut-we-are-in',
    'what-then',
    'the-political-center',
  ],
  /** A section: its heading, its entry in the table of contents, and a misspelt id. */
  section: {
    id: 'the-classic-sect',
    heading: 'The Classic Sect',
    inContents: '3. The Classic Sect',
    mistyped: 'the-classic-sekt',
  },
  /** A section whose heading has no number. */
  plainSection: { id: 'fragmentation', heading: 'Fragmentation' },
  /** The opening words of an author's note, with its number. */
  note: { n: 2, words: 'We use this awkward term' },
  /** Annotated words whose link is in the HTML, with their annotation. */
  annotated: { words: 'Iskra', id: 'edref-iskra', note: 'ed-iskra', key: 'iskra' },
  /** Annotated words that become a link only at full depth. */
  quiet: { id: 'edref-micro-sect', note: 'ed-micro-sect' },
  /** Annotated words within an author's note. */
  inNote: 'New Politics',
  /** A word that the text, notes and headnote have, with its matches in each. */
  word: {
    query: 'sect',
    all: 74,
    text: 70,
    notes: 3,
    headnote: 1,
    form: { query: 'sects', all: 24 },
    place: 'p33',
    /** Another paragraph with the word. */
    next: { id: 'p35', label: '¶ 35' },
    first: '¶ 2',
    section: '§ 6. What Then?: 19 matches',
  },
  /** The most frequent word. */
  commonest: { query: 'the', all: 484 },
  /** A name in the text and the index of names, with another form. */
  name: { query: 'Iskra', all: 6, form: 'Iskraist', match: /^¶ 37 Iskra was not/, place: 'p37' },
  /** A person in the text and the index of names. */
  person: { query: 'Lenin', all: 9 },
  /** Another name in the index of names. */
  indexed: 'trotsky',
  phrase: { words: 'political center', all: 19 },
  /** A word with few matches. */
  rare: 'sectarian',
  /** A word in an annotation. */
  annotationWord: 'Geneva',
  /** A word of the page that tests change for a new edition. */
  changeable: 'miniature',
} as const;
