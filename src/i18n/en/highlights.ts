/** Strings about highlights, for the page of the text. */
export const highlights = {
  close: 'Close',
  all: 'All notes on this text',
  /** Accessible name of the button of a paragraph that has highlights. */
  marked: { one: '1 highlight, {place}', other: '{n} highlights, {place}' },
  noted: { one: '1 note', other: '{n} notes' },
  /** Shown if the code for detailed messages cannot be loaded. */
  unkept: 'What you mark now cannot be kept.',
} as const;
