/**
 * The step of an arrow key from one control to the next: 1 forwards, -1 backwards, 0 for other
 * keys. Forwards is to the left where the text runs from right to left.
 */
export function arrowStep({ key }: KeyboardEvent, box: Element): number {
  const forwards = box.matches(':dir(rtl)') ? -1 : 1;
  return { ArrowRight: forwards, ArrowDown: 1, ArrowLeft: -forwards, ArrowUp: -1 }[key] ?? 0;
}
