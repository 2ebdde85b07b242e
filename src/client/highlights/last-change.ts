import type { Highlight } from '../../highlights/highlight.ts';
import { highlightsKey } from './highlight-count.ts';

/*
 * A highlight that changed just before its page was left is kept in local storage, which is written
 * immediately, whereas browsers abort pending writes to a database.
 */
const key = (): string => `${highlightsKey()}-left`;

/** Keeps a highlight for the next page. If storage is blocked or full, the change is lost. */
export function keepLastChange(highlight: Highlight): void {
  try {
    localStorage.setItem(key(), JSON.stringify(highlight));
  } catch {}
}

/** Reads the highlight that was kept, not yet validated; undefined if there is none or it is not JSON. */
export function readLastChange(): unknown {
  try {
    return JSON.parse(localStorage.getItem(key()) ?? '');
  } catch {
    return undefined;
  }
}

/** Removes the highlight that was kept. */
export function removeLastChange(): void {
  try {
    localStorage.removeItem(key());
  } catch {}
}
