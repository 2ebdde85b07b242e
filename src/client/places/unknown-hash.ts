import { unfold } from '../dom/unfold.ts';

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
    this.querySelector('button')?.addEventListener('click', () => this.#clear(), { signal });
    this.#look();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #look(): void {
    this.#clear();
    const [hash = ''] = location.hash.slice(1).split(':~:');
    const wanted = readable(hash);
    const place = document.getElementById(wanted);
    if (place) {
      if (unfold(place)) place.scrollIntoView({ behavior: 'instant' });
      // An empty anchor is an address that was given up: the place around it has another now.
      const now = place.matches('a:empty:not([href])') && place.parentElement?.closest('[id]');
      if (now) location.replace(`#${now.id}`);
    } else if (!['', 'top'].includes(wanted.toLowerCase())) {
      import('./explain-hash.ts').then(({ explainHash }) => {
        if (location.hash.slice(1).startsWith(hash)) explainHash(this, wanted);
      }, reportError);
    }
  }

  /** Takes the message away. */
  #clear(): void {
    this.removeAttribute('data-open');
    this.querySelector('[role="status"]')?.replaceChildren();
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
