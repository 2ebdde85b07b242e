import { editorialResults } from '../../search/editorial-results.ts';
import { idIn } from '../dom/id-in.ts';
import type { SearchHost } from './search-host.ts';

/**
 * The search that a URL describes: a query, its scope, and whether to list the matches or show them
 * in the text.
 */
interface AddressState {
  readonly query: string;
  readonly scope: string;
  /** Whether to show the list of results: there is a query but no place. */
  readonly isList: boolean;
  /** Id of the passage with the match to go to; empty to show no matches. */
  readonly place: string;
}

/** Parses a URL of the page. */
export function stateOf(address: string): AddressState {
  const { searchParams, hash } = new URL(address);
  const query = searchParams.get('q') ?? '';
  const scope = query && (searchParams.get('in') ?? '');
  return { query, scope, isList: query !== '' && !hash, place: query && idIn(hash) };
}

/**
 * Synchronises a search with the URL: `?q=` shows the dialog with results, `?q=…#p33` the text with
 * highlighted matches.
 *
 * Typing replaces the URL, following a result adds to the history, and Back restores the results.
 */
export class SearchAddress {
  readonly #search: SearchHost;
  /** URL to restore when the dialog is closed without following a result. */
  #before = '';
  /** The last result followed: the number of its match, and the scroll position of the list. */
  #followed = { nth: -1, top: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(search: SearchHost) {
    this.#search = search;
  }

  /** Follows changes of the URL, and updates it. */
  listen(): void {
    const { dialog } = this.#search;
    for (const event of ['answer', 'suggested'])
      this.#search.addEventListener(event, () => this.#answered());
    this.#search.addEventListener('click', (event) => this.#clicked(event));
    dialog.addEventListener('close', () => this.#closed());
    addEventListener('popstate', () => this.#follow());
    if (dialog.open) this.#answered();
    else this.#follow();
  }

  /**
   * Applies the URL: closes the search, opens its list of results, or goes to a passage and
   * highlights the matches.
   */
  #follow(): void {
    const state = stateOf(location.href);
    const { dialog, field, scope } = this.#search;
    this.#before = '';
    if (state.query) {
      field.value = state.query;
      scope.value = state.scope;
      const followed = this.#followed;
      this.#search.ask();
      this.#search.finish();
      this.#followed = followed;
    }
    if (state.isList) {
      this.#before = location.pathname;
      open();
      const { nth, top } = this.#followed;
      this.#search.querySelector<HTMLElement>(`li [data-nth="${nth}"]`)?.focus();
      dialog.scrollTop = top;
    } else dialog.close();
    this.#walk(state.place);
  }

  /**
   * Highlights the matches and goes to the passage with this id; without an id, removes highlights.
   */
  async #walk(id: string): Promise<void> {
    const walk = this.#search.querySelector<HTMLElement>('search-walk');
    if (!walk) return;
    walk.hidden = true;
    if (!id) return;
    const there = await import('./search-walk.ts');
    // The reader may have gone back in the meantime.
    if (idIn(location.hash) !== id) return;
    const { answer, passages } = this.#search;
    let before = 0;
    for (const { hits, total } of answer
      ? [answer.found, ...editorialResults(passages, answer)]
      : []) {
      const here = hits.some(({ passage }) => passage.id === id);
      if (here) return there.arrive(walk, hits, id, this.#followed.nth - before);
      before += total;
    }
    there.arrive(walk, answer?.found.hits ?? [], id, -1);
  }

  #answered(): void {
    this.#followed = { nth: -1, top: 0 };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), 400);
  }

  /** When typing pauses, updates the URL and announces the number of matches to screen readers. */
  #settle(): void {
    clearTimeout(this.#timer);
    const { dialog, answer, field } = this.#search;
    if (!dialog.open || !answer) return;
    // If there are no matches, suggestions are announced too.
    const parts = answer.found.total ? ['count'] : ['count', 'also'];
    const words = parts.map(
      (part) => this.#search.querySelector(`[data-part=${part}]`)?.textContent ?? '',
    );
    this.#search.show('said', words.join(' '));
    this.#before ||= location.href;
    history.replaceState(null, '', field.value.trim() ? answer.asked : this.#before);
  }

  #clicked({ target }: Event): void {
    const pressed =
      target instanceof Element && target.closest<HTMLElement>('[data-part] a,[data-go]');
    if (!pressed || pressed.closest('[data-part=also]')) return;
    const { nth, go } = pressed.dataset;
    if (go === 'results') open();
    if (go) return;
    // The result's link is relative to the page's URL, which must have the current query.
    this.#settle();
    if (nth) this.#followed = { nth: Number(nth), top: this.#search.dialog.scrollTop };
  }

  #closed(): void {
    if (this.#search.dialog.open || !this.#before) return;
    clearTimeout(this.#timer);
    history.replaceState(null, '', this.#before);
    this.#before = '';
  }
}

/** Opens the dialog and focuses its field. */
const open = (): void => document.querySelector<HTMLElement>('text-search-opener')?.click();
