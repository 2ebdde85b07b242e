import type { SearchHost } from './search-host.ts';

/**
 * If a search took longer than this many milliseconds, the next one waits until the typed letter is
 * painted.
 */
const atOnce = 4;

/** Paints typed letters before searching, when searches are slow. */
export function paintLettersFirst(search: SearchHost): void {
  // The first search is the slowest.
  let took = Number.POSITIVE_INFINITY;
  const ask = (): void => {
    const begin = performance.now();
    search.ask();
    took = performance.now() - begin;
  };
  search.addEventListener(
    'input',
    (event) => {
      event.stopPropagation();
      if (took > atOnce) requestAnimationFrame(() => setTimeout(ask));
      else ask();
    },
    { capture: true },
  );
}
