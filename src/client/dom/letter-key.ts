/**
 * Whether a key event is a single-letter command: such keys are enabled, and the focus is not in a
 * field or dialog.
 */
export const isLetterKey = (event: KeyboardEvent, letter: string): boolean =>
  event.key === letter &&
  !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) &&
  document.documentElement.dataset['keys'] !== 'off' &&
  !document.activeElement?.closest('input,textarea,select,dialog');
