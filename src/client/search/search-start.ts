import type { Answer, SearchHost } from './search-host.ts';
import { link } from './search-results.ts';

/** The link of the results that comes next after the place that one reads at; else the first. */
export function nearestResult(search: HTMLElement): HTMLAnchorElement | undefined {
  const links = [...search.querySelectorAll<HTMLAnchorElement>('[data-part=results] li a')];
  return links.find((one) => isAhead(one)) ?? links[0];
}

/** Whether a result stands in the window or after it. */
function isAhead({ hash }: HTMLAnchorElement): boolean {
  const { bottom = 0, height = 0 } =
    document.getElementById(hash.slice(1))?.getBoundingClientRect() ?? {};
  // Folded notes have no place.
  return height > 0 && bottom > innerHeight / 10;
}

/** Says where Enter leads, and offers the first match where that is another. */
export function offerStart(search: SearchHost, { found }: Answer): void {
  const { say } = search.context;
  const near = nearestResult(search);
  const label = (one: HTMLAnchorElement): string =>
    one.querySelector('small')?.textContent || one.textContent.trim();
  const first = search.querySelector<HTMLAnchorElement>('[data-part=results] li a');
  const links =
    near && first && near !== first
      ? [
          link(near.href, Number(near.dataset['nth']), say('nearest', { place: label(near) })),
          ' · ',
          link(first.href, 0, say('first', { place: label(first) })),
        ]
      : [];
  search.show('start', ...(found.total > 1 ? links : []));
}
