/** Strings about highlights, for the page of the text. */
export const highlights = {
  close: 'Close',
  all: 'All notes on this text',
  /** Names the control of a paragraph that has highlights. */
  marked: { one: '1 highlight, {place}', other: '{n} highlights, {place}' },
  noted: { one: '1 note', other: '{n} notes' },
  /** Said where what is amiss cannot be said at length. */
  unkept: 'What you mark now cannot be kept.',
} as const;
