import { about } from './about.ts';
import { after } from './after.ts';
import { depth } from './depth.ts';
import { downloads } from './downloads.ts';
import { highlights } from './highlights.ts';
import { library } from './library.ts';
import { offline } from './offline.ts';
import { ownNotes } from './own-notes.ts';
import { place } from './place.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { subpages } from './subpages.ts';

/** The interface's strings in English; translations have the same keys. */
export const en = {
  lang: 'en',
  skip: 'Skip to the text',
  contents: 'Contents',
  close: 'Close',
  minutes: '{n} min',
  reading: '{time} to read',
  progress: '{n} of {total} min',
  progressLabel: 'Reading progress',
  edition: 'Edition {n}',
  provenance: 'History of the text',
  heading: 'Link to this section: {title}',
  paragraph: '¶ {n}',
  /** Names of the checkboxes of a task list. */
  tasks: { done: 'Done', open: 'Not done' },
  notes: {
    author: 'Author’s note {n}',
    text: 'Note on the text',
    authorHeading: 'Author’s notes',
    textHeading: 'Note on the text',
    back: '↑ {sign}',
    backLabel: '{back} to {label} in the text',
  },
  emendations: {
    heading: 'Emendations',
    sign: '°',
    label: 'Emendation {n}',
    intro:
      'Places where this edition departs from its source, marked in the text with a small sign.',
    words: '– the source has',
    title: '– marked as a title here, unmarked in the source.',
    doubts: 'Doubtful readings',
    doubtsIntro:
      'Readings of the source that look wrong and were left as they are, marked in the text with a thin wavy line.',
    doubtLabel: 'Doubtful reading {n}',
    conjecture: '– perhaps',
    all: 'The whole apparatus',
    accidentals: 'Doubts about spelling and the like are listed only in the apparatus:',
    titles: 'Titles of periodicals and books, bold in the source, are shown as titles here.',
  },
  editorial: {
    heading: 'Editor’s annotations',
    intro:
      'Notes of this edition on names and phrases of the text. They are not the author’s words.',
    citedBy:
      'Each can be cited by itself, by its date, edition and address; the first, for example, so:',
    label: 'Editor’s annotation: {heading}',
    one: 'Editor’s annotation',
    introduction: 'About this essay',
    kinds: {
      person: 'Person',
      organization: 'Organization',
      periodical: 'Periodical',
      event: 'Event',
      work: 'Work',
      concept: 'Concept',
      phrase: 'Phrase',
      quotation: 'Quotation',
    },
    statuses: { documented: '', inference: 'editor’s inference', disputed: 'disputed' },
    sources: 'Sources:',
    mentions: { one: '1 mention', other: '{n} mentions' },
    backLabel: '{back} in the text',
  },
  after,
  highlights,
  ownNotes,
  depth,
  card: {
    previous: 'Previous note',
    next: 'Next note',
    closeAll: 'Close all',
    more: 'more',
    list: 'All notes',
    back: 'Back to {label}',
    copy: 'Copy link',
    copied: 'Link copied.',
    copyFailed: 'The link could not be copied. Here it is:',
  },
  place,
  contributors: { translator: 'Translated by {names}', editor: 'Edited by {names}' },
  colophon: {
    heading: 'Colophon',
    statements: 'The page that this text was taken from says:',
    source: 'Source: {title}, page last updated {date}.',
    /** For a source that gives no date of last change, such as a book. */
    sourceUndated: 'Source: {title}.',
    holder: '© {holder}.',
    publicDomain: 'This text is in the public domain.',
    licensed: 'This text may be used under the licence {licence}.',
    edition: 'Edition {version}, {date}.',
    about: 'About this site',
    rights:
      'These are the words of the source page, not ours: the permission it records was given to it. Whoever publishes this site needs the permission of the holder of the rights, {holder}. The licences of this site cover its code and the editor’s own words only, not the author’s text.',
  },
  search,
  ...subpages,
  draft: {
    copy: 'Copy the entry',
    copied: 'Copied. Paste it into annotations.yaml and write its body.',
    failed: 'The clipboard was refused. Here is the entry:',
  },
  settings,
  site: {
    pages: 'Pages of this text',
    text: 'Text',
    search: 'Search',
    home: 'To the text',
    bar: 'Search and settings',
    textBar: 'Contents, search and settings',
    moved: 'This text has moved',
    movedTo: 'It is now here:',
    notFound: 'Page not found',
    notFoundHelp:
      'The address may have been mistyped or may have changed. You can go on from here:',
  },
  about,
  downloads,
  library,
  offline,
  notLoaded: 'Not loaded. Try again, or reload the page.',
} as const;
