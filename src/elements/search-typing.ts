import type { Asking } from './asking.ts';

/** Milliseconds that an answer may take and be given before the letter that asked for it is seen. */
const atOnce = 8;

/** Lets no letter wait for its answer: where answers take long, they come once the letter is there. */
export function letLettersFirst(search: Asking, signal: AbortSignal): void {
  // The first takes longest, and one long answer makes the next likely to be.
  let took = 10 * atOnce;
  const ask = (): void => {
    const begin = performance.now();
    search.ask();
    took = Math.max(took / 2, performance.now() - begin);
  };
  search.addEventListener(
    'input',
    (event) => {
      event.stopPropagation();
      if (took > atOnce) requestAnimationFrame(() => setTimeout(ask));
      else ask();
    },
    { signal, capture: true },
  );
}
