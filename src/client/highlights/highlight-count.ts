import { withBase } from '../../edition/addresses.ts';
import type { Highlight } from '../../highlights/highlight.ts';

/**
 * Name of the highlights database of the site at this base path, and prefix of the site's keys in
 * local storage for highlights.
 */
export const highlightsKey = (base = import.meta.env.BASE_URL): string =>
  `${withBase(base, '')}:highlights`;

/**
 * Key in local storage of the number of highlights in a text, given its folder. The page of a text
 * opens the database only if that number is stored.
 */
export const countKey = (text: string): string => `${highlightsKey()}:${text}`;

/** Stores the number of a text's highlights, not counting deleted ones. */
export function storeCount(text: string, highlights: readonly Highlight[]): void {
  const n = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  try {
    if (n > 0) localStorage.setItem(countKey(text), `${n}`);
    else localStorage.removeItem(countKey(text));
  } catch {
    // If storage is blocked, highlights are loaded only when the reader makes another.
  }
}
