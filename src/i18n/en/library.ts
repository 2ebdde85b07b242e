export const library = {
  title: 'All texts',
  intro: { one: '1 text, by author and title.', other: '{n} texts, by author and title.' },
  filter: 'Show',
  author: 'Author',
  year: 'Year',
  any: 'Any',
  /** Announced when the list has been filtered. */
  shown: '{n} of {all} texts',
  none: 'No text by this author is of this year.',
} as const;
