import { withBase } from '../../edition/addresses.ts';
import type { Highlight } from '../../highlights/highlight.ts';

/** What the database of a site with this base is called, and the beginning of what else is kept of highlights. */
export const highlightsKey = (base = import.meta.env.BASE_URL): string =>
  `${withBase(base, '')}:highlights`;

/**
 * Under which a browser keeps how many highlights a text has, so that a page can tell whether there are
 * any before it opens the database.
 */
export const countKey = (text: string): string => `${highlightsKey()}:${text}`;

/** Notes how many of a text's highlights there are. */
export function noteCount(text: string, highlights: readonly Highlight[]): void {
  const n = highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
  try {
    if (n > 0) localStorage.setItem(countKey(text), `${n}`);
    else localStorage.removeItem(countKey(text));
  } catch {
    // Where nothing may be kept the page finds its highlights when one is made.
  }
}
