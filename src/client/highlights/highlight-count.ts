import { withBase } from '../../edition/addresses.ts';
import type { Highlight } from '../../highlights/highlight.ts';

/** Name of the database for a site's base, and prefix of other storage keys. */
export const highlightsKey = (base = import.meta.env.BASE_URL): string =>
  `${withBase(base, '')}:highlights`;

/**
 * The storage key of the number of a text's highlights. A page opens the database only if it is
 * stored.
 */
export const countKey = (text: string): string => `${highlightsKey()}:${text}`;

/** Stores the number of a text's highlights. */
export function storeCount(text: string, highlights: readonly Highlight[]): void {
  const n = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  try {
    if (n > 0) localStorage.setItem(countKey(text), `${n}`);
    else localStorage.removeItem(countKey(text));
  } catch {
    // Without the count, highlights are loaded only when the reader makes one.
  }
}
