export const search = {
  field: 'Search this text',
  fieldAll: 'Search all texts',
  go: 'Search',
  scope: 'Look in',
  everywhere: 'Everything',
  scopes: {
    text: 'The text',
    notes: 'Author’s notes',
    headnote: 'The headnote',
    emendations: 'Emendations',
    editor: 'Editor’s annotations',
    names: 'Index of names',
  },
  picture: 'Where the matches stand',
  words: 'Browse every word',
  walk: {
    label: 'Matches',
    previous: 'Previous match',
    next: 'Next match',
    results: 'All results',
    clear: 'End search',
  },
  matches: { one: '1 match', other: '{n} matches' },
  /** Messages about results; scripts read them from `data-` attributes. */
  said: {
    text: '{n} in the text',
    notes: '{n} in the author’s notes',
    headnote: '{n} in the headnote',
    emendations: '{n} in the emendations',
    editor: '{n} in the editor’s notes',
    names: '{n} in the index of names',
    apart: 'Not found as a phrase; these passages have all the words',
    none: 'No match for “{q}” {where}',
    empty: 'Type a word, a “phrase”, or the start of a word with a star: hist*.',
    cut: 'Only the first 200 characters and 8 words are looked for',
    also: 'Also:',
    meant: 'Did you mean:',
    recent: 'Last searches:',
    nearest: 'Nearest: {place} (Enter)',
    first: 'First: {place}',
    section: '§ {title}: {count}',
    aside: 'In the editor’s notes',
    loading: 'Loading the index …',
    deeper: '{label} (shown in {depth})',
    essential: 'Essential',
    full: 'Full',
    scholarly: 'Scholarly',
    walk: '{i} of {n}',
    paragraph: '¶ {n}',
  },
  page: {
    script:
      'Searching all texts needs script, which does not run here. Look words up in the concordance of each text:',
    texts: 'Concordances',
    failed:
      'The index could not be loaded: your browser may refuse WebAssembly, or the network may be gone. The search on each text’s own page, and its concordance, work without it:',
    /** Shown if only some of the sections were searched. */
    left: 'Counted in the likeliest sections only; {n} more may have it.',
    more: 'Look into more sections',
    /** Shown on a text's own page. */
    beyondFailed:
      'The index of names and the other texts could not be searched: your browser may refuse WebAssembly, or the network may be gone. What stands above is complete.',
  },
  terms: {
    title: 'Concordance',
    intro:
      'Every word of the text with its count and its places. Left out: the {words} commonest function words, which stand in it {count} times.',
    nothing: 'Every word of the text with its count and its places.',
    letters: 'Letters',
    digits: '0–9',
  },
} as const;
