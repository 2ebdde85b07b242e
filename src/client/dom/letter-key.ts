/**
 * Whether a key event is a command of a single letter or sign: such keys are enabled, and the focus
 * is not in a field or dialog. Some keyboards have signs such as brackets at Alt or AltGr, which
 * counts as Ctrl Alt.
 */
export const isLetterKey = (event: KeyboardEvent, letter: string): boolean =>
  event.key === letter &&
  !(event.altKey ? /\w/.test(letter) : event.ctrlKey) &&
  !(event.metaKey || event.defaultPrevented) &&
  document.documentElement.dataset['keys'] !== 'off' &&
  !document.activeElement?.closest('input,textarea,select,dialog');
