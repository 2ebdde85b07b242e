import { editorialResults } from '../../search/editorial-results.ts';
import type { SearchHost } from './search-host.ts';

/** What an address asks for: a query in a scope, and the place in the text to show its matches at. */
interface AddressState {
  readonly query: string;
  readonly scope: string;
  /** Whether the list of results is to be shown: there is a query, and no place. */
  readonly isList: boolean;
  /** Id of the passage to go to among the matches; empty where the text is shown without any. */
  readonly place: string;
}

/** Reads an address of the page. */
export function stateOf(address: string): AddressState {
  const { searchParams, hash } = new URL(address);
  const query = searchParams.get('q') ?? '';
  const scope = query && (searchParams.get('in') ?? '');
  return { query, scope, isList: query !== '' && !hash, place: query && hash.slice(1) };
}

/**
 * Keeps a search and the address of the page in step: `?q=` shows the dialog with its results,
 * `?q=…#p33` the text with the matches marked. Typing replaces the address, following a result
 * adds to the history, and Back finds the results as they were.
 */
export class SearchAddress {
  readonly #search: SearchHost;
  /** Address to return to when the dialog is closed without following a result. */
  #before = '';
  /** The result followed last: which match of all, and how far down the list was. */
  #followed = { nth: -1, top: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(search: SearchHost) {
    this.#search = search;
  }

  /** Follows the address now and whenever it changes, and changes it as the reader asks. */
  listen(signal: AbortSignal): void {
    const { dialog } = this.#search;
    this.#search.addEventListener('answer', () => this.#answered(), { signal });
    this.#search.addEventListener('click', (event) => this.#clicked(event), { signal });
    dialog.addEventListener('close', () => this.#closed(), { signal });
    addEventListener('popstate', () => this.#follow(), { signal });
    if (dialog.open) this.#answered();
    else this.#follow();
  }

  /** Does what the address says: nothing, the results, or the text with its matches marked. */
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

  /** Shows the matches in the page around the passage with this id; without one, no matches. */
  async #walk(id: string): Promise<void> {
    const walk = this.#search.querySelector<HTMLElement>('search-walk');
    if (!walk) return;
    walk.hidden = true;
    if (!id) return;
    const there = await import('./search-walk.ts');
    // The reader may have gone back meanwhile.
    if (location.hash.slice(1) !== id) return;
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

  /** Once typing rests: the address says what is asked, and the count is read out. */
  #settle(): void {
    clearTimeout(this.#timer);
    const { dialog, answer, field } = this.#search;
    if (!dialog.open || !answer) return;
    // Where nothing is found, what is offered instead is read out with it.
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
    // The link leads on from the address, which must say by now what was asked.
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

/** What opens the dialog, with its form ready to type. */
const open = (): void => document.querySelector<HTMLElement>('text-search-opener')?.click();
