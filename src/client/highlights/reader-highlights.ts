import { isLetterKey } from '../dom/letter-key.ts';
import { stored } from '../dom/stored.ts';
import { countKey } from './highlight-count.ts';

/**
 * The reader's highlights in this page's text. Loads nothing else until there are highlights: made
 * here, on an earlier visit or in another tab, or shared by a link.
 */
export class ReaderHighlights extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const key = countKey(this.dataset['text'] ?? '');
    const load = async () => (await import('./mark-selection.ts')).pageHighlights(this);
    const isShared = new URLSearchParams(location.search).has('mark');
    // Highlighting is offered only if highlights can be drawn.
    if (!('highlights' in CSS))
      for (const one of document.querySelectorAll('.marking')) one.remove();
    if (stored(key) !== null) load();
    if (isShared) import('./shared-highlight.ts').then(({ showShared }) => showShared(this));
    addEventListener('storage', (event) => event.key === key && load(), { signal });
    document.addEventListener(
      'keydown',
      async (event) => {
        if (!isLetterKey(event, 'h') || getSelection()?.isCollapsed !== false) return;
        (await import('./mark-selection.ts')).markSelection(false);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}
