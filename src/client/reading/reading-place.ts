import { ConnectedElement } from '../dom/connected-element.ts';
import { stored } from '../dom/stored.ts';

/**
 * Stores the reading position in this browser, and offers to continue from it on a later visit;
 * never scrolls by itself. The code for both is loaded on demand.
 */
export class ReadingPlace extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const begin = async () =>
      (await import('./store-reading-place.ts')).keepReadingPlace(this, signal);
    addEventListener('scroll', begin, { signal, once: true });
    const place = stored(this.dataset['key'] ?? '');
    if (place && !location.hash && !location.search)
      import('./continue-reading.ts').then(({ offerToContinue }) =>
        offerToContinue(this, place, signal),
      );
  }
}
