import { boxOf } from '../dom/box-of.ts';
import { idIn } from '../dom/id-in.ts';
import type { Answer, SearchHost } from './search-host.ts';
import { link } from './search-results.ts';

/** The first result at or after the reading position; otherwise the first result. */
export function nearestResult(search: HTMLElement): HTMLAnchorElement | undefined {
  const links = [...search.querySelectorAll<HTMLAnchorElement>('[data-part=results] li a')];
  return links.find((one) => isAhead(one)) ?? links[0];
}

/** Whether the passage of a result ends below the top tenth of the window. */
function isAhead({ hash }: HTMLAnchorElement): boolean {
  const element = document.getElementById(idIn(hash));
  const { bottom = 0, height = 0 } = element ? boxOf(element) : {};
  // Collapsed notes have no position.
  return height > 0 && bottom > innerHeight / 10;
}

/** If the result that Enter leads to is not the first, shows links to both. */
export function offerStart(search: SearchHost, { found }: Answer): void {
  const { say } = search.context;
  const near = nearestResult(search);
  const label = (one: HTMLAnchorElement): string =>
    one.querySelector('small')?.textContent || one.textContent.trim();
  const first = search.querySelector<HTMLAnchorElement>('[data-part=results] li a');
  const links =
    near && first && near !== first
      ? [
          link(near.hash, Number(near.dataset['nth']), say('nearest', { place: label(near) })),
          ' · ',
          link(first.hash, 0, say('first', { place: label(first) })),
        ]
      : [];
  search.show('start', ...(found.total > 1 ? links : []));
}
