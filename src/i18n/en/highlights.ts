/** Strings that the page of a text needs as soon as the reader has highlighted words. */
export const highlights = {
  /** The language of these strings. */
  lang: 'en',
  close: 'Close',
  /** Accessible name of the button of a paragraph that has highlights. */
  marked: { one: '1 highlight, {place}', other: '{n} highlights, {place}' },
  noted: { one: '1 note', other: '{n} notes' },
} as const;
