import type { SearchHost } from './search-host.ts';
import { make } from './search-results.ts';

/** Maximum number of recent searches. */
const most = 5;

/** The searches of this tab's session, newest first; none if storage is blocked. */
function recent(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    const words = Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
    return words.filter((one) => one.length <= 200).slice(0, most);
  } catch {
    return [];
  }
}

/** The key in session storage. */
const keyOf = (search: SearchHost): string => `${search.dataset['base'] ?? ''}searches`;

/** Stores the current search for this session, if it has matches. */
export function keepSearch(search: SearchHost): void {
  const { typed = '', found } = search.answer ?? {};
  const words = typed.trim();
  if (!words || !found?.total) return;
  const all = [words, ...recent(keyOf(search)).filter((one) => one !== words)];
  try {
    sessionStorage.setItem(keyOf(search), JSON.stringify(all.slice(0, most)));
  } catch {
    // Without storage, there are no recent searches.
  }
}

/** Creates a button for each recent search; `search-forms.ts` handles clicks on these buttons. */
export const recentSearches = (search: SearchHost): readonly HTMLElement[] =>
  recent(keyOf(search)).map((words) => make('button', words));
