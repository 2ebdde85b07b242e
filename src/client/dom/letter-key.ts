/**
 * Whether a key event is the single-key shortcut `letter`, shortcuts are enabled, and the focus is
 * not in a field or dialog. Brackets and other punctuation may be typed with Alt or AltGr (reported
 * as Ctrl+Alt), because some keyboards need that.
 */
export const isLetterKey = (event: KeyboardEvent, letter: string): boolean =>
  event.key === letter &&
  !(event.altKey ? /\w/.test(letter) : event.ctrlKey) &&
  !(event.metaKey || event.defaultPrevented) &&
  document.documentElement.dataset['keys'] !== 'off' &&
  !document.activeElement?.closest('input,textarea,select,dialog');
