import { ConnectedElement } from '../dom/connected-element.ts';
import { unfold } from '../dom/unfold.ts';

/**
 * Handles the URL's hash: opens the `details` around the element with that id, and replaces a
 * retired id of the text with the current one. If no element has the id, shows a message, and
 * scrolls to the element whose id is most similar.
 */
export class UnknownHash extends ConnectedElement {
  connected(signal: AbortSignal): void {
    addEventListener('hashchange', () => this.#look(), { signal });
    this.querySelector('button')?.addEventListener('click', () => this.#clear(), { signal });
    this.#look();
  }

  #look(): void {
    this.#clear();
    const [hash = ''] = location.hash.slice(1).split(':~:');
    const wanted = readable(hash);
    const place = document.getElementById(wanted);
    if (place) {
      if (unfold(place)) place.scrollIntoView({ behavior: 'instant' });
      // A retired id is on an empty anchor in the element that has the current id.
      const now = place.matches('a:empty:not([href])') && place.parentElement?.closest('[id]');
      if (now) location.replace(`#${now.id}`);
    } else if (!['', 'top'].includes(wanted.toLowerCase())) {
      import('./explain-hash.ts').then(({ explainHash }) => {
        if (location.hash.slice(1).startsWith(hash)) explainHash(this, wanted);
      }, reportError);
    }
  }

  /** Removes the message. */
  #clear(): void {
    this.removeAttribute('data-open');
    this.querySelector('[role="status"]')?.replaceChildren();
  }
}

/** Decodes a hash; returns it unchanged if it is malformed. */
function readable(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
