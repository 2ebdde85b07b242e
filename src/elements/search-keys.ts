import type { Asking } from './asking.ts';

/**
 * Lets keys move through the results of a search: arrows from the field through the links and
 * back, Home and End to the first and last, Enter in the field to the first.
 */
export function listen(search: Asking, signal: AbortSignal): void {
  search.addEventListener(
    'keydown',
    (event) => {
      const { dialog, field } = search;
      if (event.key.length === 1) return;
      // What has been typed may not have been asked yet.
      search.ask();
      search.finish();
      const links = [...search.querySelectorAll<HTMLElement>('li a')];
      const at = [field, ...links].findIndex((stop) => stop.matches(':focus'));
      const next = at < 0 ? undefined : [field, ...links][placeAfter(event.key, at, links.length)];
      const first = at === 0 && event.key === 'Enter' ? links[0] : undefined;
      // In a search field some browsers would only empty it.
      const leaves = dialog.open && event.key === 'Escape';
      if (leaves) dialog.close();
      next?.focus();
      first?.click();
      if (leaves || next || first) event.preventDefault();
    },
    { signal },
  );
}

/** Where a key leads from the stop at `at`, the field being 0; -1 where it leads nowhere. */
function placeAfter(key: string, at: number, last: number): number {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home' && at > 0) return 1;
  return key === 'End' && at > 0 ? last : -1;
}
