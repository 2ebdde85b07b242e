import type { SearchHost } from './search-host.ts';
import { nearestResult } from './search-start.ts';

/**
 * Keyboard navigation of search results: Up and Down move between the field and the links; on a
 * link, Home and End go to the first and last link. Enter in the field follows the first result at
 * or after the reading position, or else the first; Tab cycles within the dialog.
 */
export function listen(search: SearchHost): void {
  search.addEventListener('keydown', (event) => {
    if (event.key.length === 1 || !search.dialog.open) return;
    // The typed query may not have been searched for yet.
    search.ask();
    search.finish();
    const stops = [search.field, ...search.querySelectorAll<HTMLElement>('li a')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const next =
      event.code === 'Tab'
        ? stopBeside(search.dialog, event.shiftKey ? -1 : 1)
        : stops[placeAfter(event.key, at, stops.length - 1)];
    const first = at === 0 && event.key === 'Enter' ? nearestResult(search) : undefined;
    next?.focus();
    first?.click();
    if (next || first) event.preventDefault();
  });
}

/**
 * The index of the stop that a key leads to from the stop `at`; 0 is the field. Returns -1, or one
 * past the last stop, if there is none.
 */
function placeAfter(key: string, at: number, last: number): number {
  if (at < 0) return at;
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  // In the field, Home and End move the caret, as usual.
  if (key === 'Home' && at) return 1;
  return key === 'End' && at ? last : -1;
}

/**
 * The next or previous focusable element in a box, cyclically; includes links, which some browsers
 * skip.
 */
function stopBeside(box: HTMLElement, step: number): HTMLElement | undefined {
  const stops = [
    ...box.querySelectorAll<HTMLElement>(':is(input,select,button,a):not([tabindex])'),
  ];
  return stops.at((stops.findIndex((stop) => stop.matches(':focus')) + step) % stops.length);
}
