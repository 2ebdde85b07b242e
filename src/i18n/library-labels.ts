/** The words of the list of texts, by language. */
const libraryLabels = {
  en: {
    title: 'All texts',
    intro: '{n} texts, by author and title.',
    minutes: { one: '1 minute', many: '{n} minutes' },
    filter: 'Show',
    author: 'Author',
    year: 'Year',
    any: 'Any',
    /** What script says when the list has been narrowed. */
    shown: '{n} of {all} texts',
    none: 'No text by this author is of this year.',
  },
} as const;

export type LibraryLabels = (typeof libraryLabels)['en'];

/** The words of the list of texts in a language; English ones where there are no others. */
export const libraryLabelsFor = (_lang: string): LibraryLabels => libraryLabels.en;
