import { paragraphNumber, titleId } from '../../edition/addresses.ts';
import { unfold } from '../dom/unfold.ts';
import { nearestPlace } from './nearest-place.ts';

/** Most letters of an unknown address that are repeated to the reader. */
const shown = 60;

/** Says that an address names no place in the text, and which place is nearest. */
export class UnknownHash extends HTMLElement {
  #connection: AbortController | undefined;

  static define(): void {
    if (!customElements.get('unknown-hash')) customElements.define('unknown-hash', UnknownHash);
  }

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    addEventListener('hashchange', () => this.#look(), { signal });
    this.querySelector('button')?.addEventListener('click', () => this.#say(), { signal });
    this.#look();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #look(): void {
    const [hash = ''] = location.hash.slice(1).split(':~:');
    const wanted = readable(hash);
    const known = ['', 'top'].includes(wanted.toLowerCase());
    const place = document.getElementById(wanted);
    if (place && unfold(place)) place.scrollIntoView({ behavior: 'instant' });
    if (known || place) {
      this.#say();
      // An empty anchor is an address that was given up: the place around it has another now.
      const now = place?.matches('a:empty:not([href])') && place.parentElement?.closest('[id]');
      if (now) location.replace(`#${now.id}`);
      return;
    }
    const places = [...document.querySelectorAll('main [id]')].map(({ id }) => id);
    const near = document.getElementById(nearestPlace(wanted, places) ?? titleId);
    near?.scrollIntoView({ behavior: 'instant' });
    // The lines above may break elsewhere once all is there; one who has moved on stays.
    const settle = (): void => near?.scrollIntoView({ behavior: 'instant' });
    const still = new AbortController();
    for (const moved of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
      addEventListener(moved, () => still.abort(), { once: true, signal: still.signal });
    for (const wait of [0, 1000])
      document.fonts.ready.then(() => setTimeout(() => still.signal.aborted || settle(), wait));
    this.#say(wanted, near);
  }

  /** Shows the message, or without an address takes it away. */
  #say(wanted?: string, near?: HTMLElement | null): void {
    const words = this.querySelector<HTMLElement>('[role="status"]');
    this.toggleAttribute('data-open', wanted !== undefined);
    words?.replaceChildren();
    if (wanted === undefined || !words) return;
    const letters = [...wanted];
    const hash = letters.slice(0, shown).join('') + (letters.length > shown ? '…' : '');
    const [before = '', after = ''] = (this.dataset['words'] ?? '').split('{place}');
    const link = document.createElement('a');
    link.href = `#${near?.id ?? titleId}`;
    link.textContent = this.#nameOf(near);
    words.replaceChildren(
      before.replace('{hash}', () => hash),
      link,
      after,
    );
  }

  #nameOf(place: HTMLElement | null | undefined): string {
    const n = paragraphNumber(place?.id ?? '');
    if (n) return (this.dataset['paragraph'] ?? '').replace('{n}', n);
    if (place?.matches('h1, h2, h3, h4, h5, h6')) return place.textContent.trim();
    return place?.dataset['label'] ?? `#${place?.id ?? titleId}`;
  }
}

/** The words of a hash; one that was wrongly encoded stays as it is. */
function readable(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
