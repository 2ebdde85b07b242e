/** Strings that the text’s page needs as soon as words are highlighted. */
export const highlights = {
  /** The language of these strings. */
  lang: 'en',
  close: 'Close',
  /** Accessible name of the button of a paragraph that has highlights. */
  marked: { one: '1 highlight, {place}', other: '{n} highlights, {place}' },
  noted: { one: '1 note', other: '{n} notes' },
} as const;
