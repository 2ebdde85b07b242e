import { withBase } from '../../edition/addresses.ts';
import type { Highlight } from '../../highlights/highlight.ts';

/** Name of the database for a site's base, and prefix of other storage keys. */
export const highlightsKey = (base = import.meta.env.BASE_URL): string =>
  `${withBase(base, '')}:highlights`;

/**
 * Storage key of a text's number of highlights, which tells a page whether to open the database.
 */
export const countKey = (text: string): string => `${highlightsKey()}:${text}`;

/** Stores the number of a text's highlights. */
export function noteCount(text: string, highlights: readonly Highlight[]): void {
  const n = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  try {
    if (n > 0) localStorage.setItem(countKey(text), `${n}`);
    else localStorage.removeItem(countKey(text));
  } catch {
    // Without the count, highlights are loaded only when the reader makes one.
  }
}
