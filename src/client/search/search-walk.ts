import { fill } from '../../i18n/fill.ts';
import type { Hit } from '../../search/find.ts';
import { ConnectedElement } from '../dom/connected-element.ts';
import { define } from '../dom/define.ts';
import { rangeIn } from '../dom/range-in.ts';
import type { PagePassage } from './passages.ts';
import { mark, type PageMatch } from './search-marks.ts';
import { closeNote, continueFrom, openNote } from './search-notes.ts';

/**
 * The bar for moving from match to match, while all matches are highlighted. A match in a note is
 * shown in the note's popover or in the margin (`client/notes/note-card.ts`). Hiding the bar
 * removes the highlights.
 */
class SearchWalk extends ConnectedElement {
  static readonly observedAttributes = ['hidden'];

  #matches: readonly PageMatch[] = [];
  #index = 0;

  connected(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    addEventListener('keydown', (event) => this.#key(event), { signal });
    signal.addEventListener('abort', () => this.#unmark());
  }

  attributeChangedCallback(): void {
    document.documentElement.toggleAttribute('data-marked', !this.hidden);
    if (this.hidden) this.#unmark();
  }

  #unmark(): void {
    mark('search', []);
    mark('search-current', []);
  }

  /**
   * Highlights the matches and goes to the one at `index`; if `index` is negative, goes to none.
   */
  begin(matches: readonly PageMatch[], index: number): void {
    this.#matches = matches;
    this.hidden = !matches[0];
    mark('search', matches);
    this.#go(index);
  }

  #step(step: number): void {
    const count = this.#matches.length;
    this.#go((Math.max(this.#index + step, -1) + count) % count);
  }

  #go(index: number): void {
    this.#index = index;
    const match = this.#matches[index];
    const place = this.querySelector('[role=status]');
    const n = this.#matches.length;
    if (place) place.textContent = fill(this.dataset['walk'] ?? '', { i: index + 1, n });
    mark('search-current', match ? [match] : []);
    if (!match) return;
    history.replaceState(history.state, '', `#${match.id}`);
    const copy = openNote(match);
    if (copy) mark('search-current', [match, copy]);
    if (copy) return;
    closeNote();
    const details = match.range.startContainer.parentElement?.closest('details');
    if (details) details.open = true;
    const { top, bottom } = match.range.getBoundingClientRect();
    if (top < innerHeight / 8 || bottom > innerHeight * 0.8) scrollBy(0, top - innerHeight / 3);
    continueFrom(match.id);
  }

  #pressed(event: Event): void {
    const go = event.target instanceof HTMLButtonElement && event.target.dataset['go'];
    if (go === 'next') this.#step(1);
    if (go === 'previous') this.#step(-1);
    if (go === 'clear') this.#clear();
  }

  #key(event: KeyboardEvent): void {
    const busy = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
    if (busy || this.hidden || document.querySelector('dialog[open]')) return;
    if (event.target instanceof Element && event.target.matches('input,textarea,select')) return;
    // If a popover is open, such as a note's, Escape closes only that.
    if (event.key === 'Escape' && !document.querySelector(':popover-open')) this.#clear();
    if (document.documentElement.dataset['keys'] === 'off') return;
    if (event.key.toLowerCase() === 'n') this.#step(event.shiftKey ? -1 : 1);
  }

  #clear(): void {
    history.replaceState(null, '', location.pathname + location.hash);
    this.hidden = true;
  }
}

/**
 * Highlights matches and goes to match `nth` if it is in the passage with this id, or else to the
 * first match of that passage.
 */
export function arrive(
  walk: HTMLElement,
  hits: readonly Hit<PagePassage>[],
  id: string,
  nth: number,
): void {
  define('search-walk', SearchWalk);
  const matches = hits.flatMap(({ passage, ranges }) =>
    ranges.map((span) => ({ id: passage.id, span, range: rangeIn(passage, span) })),
  );
  const index = matches[nth]?.id === id ? nth : matches.findIndex((match) => match.id === id);
  if (walk instanceof SearchWalk) walk.begin(matches, index);
  if (index < 0) continueFrom(id);
}
