/**
 * The text at the root of the site, as far as the suites of the site must know it. They know no text but
 * through this: words that are searched for with the numbers of their matches, and places of each kind.
 */
export const subject = {
  folder: 'anatomy-of-the-micro-sect',
  title: 'Anatomy of the Micro-Sect',
  author: 'Hal Draper',
  /** Name and date as Zotero and schema.org have them. */
  parts: { firstName: 'Hal', lastName: 'Draper' },
  written: '1973-10',
  year: '1973',
  description: 'Position paper',
  copyright: 'Center for Socialist History',
  /** A path that it had before, beneath the site's address. */
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
  /** A section with its heading, as the contents name it, and an id that is nearly its own. */
  section: {
    id: 'the-classic-sect',
    heading: 'The Classic Sect',
    inContents: '3. The Classic Sect',
    mistyped: 'the-classic-sekt',
  },
  /** A section whose heading has no number. */
  plainSection: { id: 'fragmentation', heading: 'Fragmentation' },
  /** The beginning of a note of the author's, by the number of the note. */
  note: { n: 2, words: 'We use this awkward term' },
  /** Annotated words that are a link from the start, and the annotation. */
  annotated: { words: 'Iskra', id: 'edref-iskra', note: 'ed-iskra', key: 'iskra' },
  /** Annotated words that are no link until the reader wants all. */
  quiet: { id: 'edref-micro-sect', note: 'ed-micro-sect' },
  /** Annotated words within a note of the author's on the text. */
  inNote: 'New Politics',
  /** A word of the text and of the notes, and where it is found. */
  word: {
    query: 'sect',
    all: 74,
    text: 70,
    notes: 3,
    headnote: 1,
    form: { query: 'sects', all: 24 },
    place: 'p33',
    /** Another paragraph that has it. */
    next: { id: 'p35', label: '¶ 35' },
    first: '¶ 2',
    section: '§ 6. What Then?: 19 matches',
  },
  /** The commonest word. */
  commonest: { query: 'the', all: 484 },
  /** A name that is found in the text and in the index of names, with another form of it. */
  name: { query: 'Iskra', all: 6, form: 'iskraist', match: /^¶ 37 Iskra was not/, place: 'p37' },
  /** A person who is found in the text and in the index of names. */
  person: { query: 'Lenin', all: 9 },
  /** A name that stands in the index of names. */
  indexed: 'trotsky',
  phrase: { words: 'political center', all: 19 },
  /** A word with few matches. */
  rare: 'sectarian',
  /** A word that an annotation has. */
  annotationWord: 'Geneva',
  /** A word of the page, to be changed in its next edition. */
  changeable: 'miniature',
} as const;
