/**
 * Whether a key event is a single letter that the reader means as a command: single-letter keys have
 * not been switched off, and nothing is being typed or chosen from.
 */
export const isLetterKey = (event: KeyboardEvent, letter: string): boolean =>
  event.key === letter &&
  !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) &&
  document.documentElement.dataset['keys'] !== 'off' &&
  !document.activeElement?.closest('input,textarea,select,dialog');
