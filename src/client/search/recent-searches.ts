import type { SearchHost } from './search-host.ts';
import { make } from './search-results.ts';

/** How many are kept. */
const most = 5;

/** What was searched for on this visit, the last first; nothing where the browser keeps nothing. */
function recent(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    const words = Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
    return words.filter((one) => one.length <= 200).slice(0, most);
  } catch {
    return [];
  }
}

/** Where the browser keeps them for this visit. */
const keyOf = (search: SearchHost): string => `${search.dataset['base'] ?? ''}searches`;

/** Keeps what was searched for, if it found something, for this visit. */
export function keepSearch(search: SearchHost): void {
  const { typed = '', found } = search.answer ?? {};
  const words = typed.trim();
  if (!words || !found?.total) return;
  const all = [words, ...recent(keyOf(search)).filter((one) => one !== words)];
  try {
    sessionStorage.setItem(keyOf(search), JSON.stringify(all.slice(0, most)));
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}

/** Buttons that ask again what was searched for. */
export const recentSearches = (search: SearchHost): readonly HTMLElement[] =>
  recent(keyOf(search)).map((words) => make('button', words));
