/**
 * The words of the interface, by language. `{n}` and other names in braces are filled in with
 * `fill`. The pipeline and the elements take their words from here and spell none.
 */
export const labels = {
  en: {
    skip: 'Skip to the text',
    contents: 'Contents',
    minutes: '{n} min',
    reading: '{n} minutes',
    edition: 'Edition {n}',
    provenance: 'Where this text comes from',
    begin: 'Begin reading',
    heading: 'Link to this section: {title}',
    paragraph: '¶ {n}',
    notes: {
      author: 'Author’s note {n}',
      text: 'Note on the text',
      authorHeading: 'Author’s notes',
      textHeading: 'Note on the text',
      back: '↩ {sign}',
      backLabel: 'Back to {label} in the text',
    },
    emendations: {
      heading: 'Emendations',
      sign: '°',
      label: 'Emendation {n}',
      intro:
        'Places where this edition departs from its source. Each is marked in the text with a small sign.',
      words: '– the source has',
      title: '– marked as a title here, unmarked in the source.',
      titles: 'Titles of periodicals and books, bold in the source, are shown as titles here.',
    },
    card: {
      close: 'Close',
      previous: 'Previous note',
      next: 'Next note',
      list: 'In the list',
      back: 'Back to {label}',
      copy: 'Copy link',
      copied: 'Link copied.',
      copyFailed: 'The link could not be copied. Here it is:',
    },
    colophon: {
      heading: 'Colophon',
      statements: 'The page that this text was taken from says:',
      source: 'Source: {title}, page last updated {date}.',
      edition: 'Edition {version}, {date}.',
      rights:
        'These are the words of the source page, not ours: the permission it records was given to it. Whoever publishes this site needs the permission of the holder of the rights, {holder}. The licence of this site covers its code and the editor’s own words only, not the author’s text.',
    },
    search: {
      field: 'Search this text',
      fieldAll: 'Search all texts',
      help: 'A word, a “phrase”, or begin*',
      go: 'Search',
      close: 'Close',
      scope: 'Look in',
      everywhere: 'Everything',
      scopes: { text: 'The text', notes: 'Author’s notes', headnote: 'The headnote' },
      picture: 'Where the matches stand',
      walk: {
        label: 'Matches',
        previous: 'Previous match',
        next: 'Next match',
        results: 'All results',
        clear: 'Clear',
      },
      /** What script says of the results; each is one attribute of the element. */
      said: {
        one: '1 match',
        many: '{n} matches',
        text: '{n} in the text',
        notes: '{n} in the author’s notes',
        headnote: '{n} in the headnote',
        beside: 'Not counted: {list}.',
        apart: 'Not found as a phrase; these passages have all the words.',
        none: 'No match for “{q}”.',
        cut: 'Only the first 200 characters and 8 words are looked for.',
        also: 'Also:',
        section: '§ {title}: {count}',
        walk: '{i} of {n}',
        paragraph: '¶ {n}',
      },
      page: {
        title: 'Search',
        script:
          'Searching all texts needs script. Without it, look words up in the concordance of each text:',
        texts: 'Concordances',
        loading: 'Loading the index …',
        failed:
          'The index could not be loaded: your browser may refuse WebAssembly, or the network may be gone. The search on each text’s own page, and its concordance, work without it:',
        empty: 'Type a word, a “phrase”, or the beginning of a word with a star: begin*.',
        note: 'Author’s note {n}',
        noteOnText: 'Note on the text',
      },
      terms: {
        title: 'Concordance',
        intro:
          'Every word of the text with its count and its places. Left out: the {words} commonest function words, which stand in it {count} times.',
        nothing: 'Every word of the text with its count and its places.',
        letters: 'Letters',
        digits: '0–9',
        places: '{n} times',
      },
    },
    site: {
      search: 'Search',
      terms: 'Concordance',
      library: 'Texts',
      home: 'To the text',
      libraryTitle: 'Texts',
      moved: 'This text has moved',
      movedTo: 'It is now here:',
      notFound: 'Nothing stands at this address',
      notFoundHelp:
        'The address may have been mistyped or may have changed. You can go on from here:',
    },
  },
} as const;

/** The words of one language. */
export type Labels = (typeof labels)['en'];

/** The words for a language tag; English where a language has none yet. */
export const labelsFor = (_lang: string): Labels => labels.en;

/** Fills the names in braces: `fill('Edition {n}', { n: '1.0.0' })`. Unknown names stay as they are. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
