/**
 * Whether a key event is a given single-character shortcut: shortcuts are enabled, and the focus is
 * not in a field or dialog. A sign may be typed with Alt, or with AltGr, which is reported as
 * Ctrl+Alt: some keyboards have brackets there.
 */
export const isLetterKey = (event: KeyboardEvent, letter: string): boolean =>
  event.key === letter &&
  !(event.altKey ? /\w/.test(letter) : event.ctrlKey) &&
  !(event.metaKey || event.defaultPrevented) &&
  document.documentElement.dataset['keys'] !== 'off' &&
  !document.activeElement?.closest('input,textarea,select,dialog');
