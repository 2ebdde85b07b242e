import { stored } from '../dom/stored.ts';

/**
 * Remembers where a reader was, in this browser alone, and offers on a later visit to go on from there.
 * It never goes there by itself. What it remembers and offers with is loaded only when there is need.
 */
export class ReadingPlace extends HTMLElement {
  #connection: AbortController | undefined;

  static define(): void {
    if (!customElements.get('reading-place')) customElements.define('reading-place', ReadingPlace);
  }

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const begin = async () =>
      (await import('./store-reading-place.ts')).keepReadingPlace(this, signal);
    addEventListener('scroll', begin, { signal, once: true });
    const place = stored(this.dataset['key'] ?? '');
    if (place && !location.hash && !location.search)
      import('./continue-reading.ts').then(({ offerToContinue }) =>
        offerToContinue(this, place, signal),
      );
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}
