import { paragraphNumber } from '../../edition/addresses.ts';
import { inSlices } from '../dom/in-slices.ts';
import { isLetterKey } from '../dom/letter-key.ts';

/**
 * Makes the number of each paragraph, which the style sheet draws, into a control that offers a link, a
 * quotation and a citation; a note gets one after its words. What they open is loaded at first use.
 *
 * The controls have no words of their own but an accessible name, and show what the style sheet draws, so
 * that nobody copies them with the text; reading modes drop buttons by themselves.
 */
export class PlaceMenu extends HTMLElement {
  #connection: AbortController | undefined;
  /** Fulfilled when every place has its control. */
  ready: Promise<void> = Promise.resolve();

  static define(): void {
    if (!customElements.get('place-menu')) customElements.define('place-menu', PlaceMenu);
  }

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.ready = inSlices(this.#controls(signal));
    document.addEventListener(
      'click',
      async ({ target, detail }) => {
        const button = target instanceof Element && target.closest<HTMLElement>('[data-place]');
        if (button) (await import('./place-panel.ts')).openPanel(this, button, detail > 0);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      async (event) => {
        const { key, target } = event;
        const isAtStop =
          target instanceof Element &&
          target.matches('article > * > :is([data-anchor], [data-place])');
        const moves = isAtStop && /^Arrow(Up|Down)$/.test(key);
        if (moves) event.preventDefault();
        if (moves || ('jkot?[]'.includes(key) && isLetterKey(event, key)))
          (await import('../reading/reading-keys.ts')).pressed(event);
      },
      { signal },
    );
    document.addEventListener(
      'selectionchange',
      async () => {
        if (!getSelection()?.isCollapsed)
          (await import('./selection-bar.ts')).offerForSelection(this);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Adds the controls, each a step. */
  *#controls(signal: AbortSignal): Iterable<void> {
    const { heading = '', paragraph = '', note = '', control = '' } = this.dataset;
    // One of all that stand beside the text is a Tab stop; the arrows move it.
    let stop = 0;
    const add = (place: HTMLElement, name: string, words = ''): void => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-haspopup', 'dialog');
      button.setAttribute('aria-label', name);
      button.dataset['place'] = place.id;
      if (!words) button.tabIndex = stop;
      if (!words) stop = -1;
      if (words) button.dataset['words'] = words;
      // A list or a table can hold no control: the first of its items does.
      const holder = place.matches('ul, ol, table') ? place.querySelector('li, th, td') : place;
      if (words) place.append(' ', button);
      else holder?.prepend(button);
      signal.addEventListener('abort', () => button.remove(), { once: true });
    };
    for (const link of document.querySelectorAll<HTMLElement>('a[data-anchor]')) {
      link.tabIndex = stop;
      stop = -1;
      const title = (link.previousElementSibling?.textContent ?? '').replace(/^\d+[.)]\s+/, '');
      link.setAttribute(
        'aria-label',
        heading.replace('{title}', () => title),
      );
      yield;
    }
    for (const place of document.querySelectorAll<HTMLElement>(
      'article > [id^=p], .notes > [data-label]',
    )) {
      const n = paragraphNumber(place.id);
      const { label } = place.dataset;
      if (n) add(place, paragraph.replace('{n}', n));
      else if (label) add(place, note.replace('{label}', label), control);
      yield;
      if (signal.aborted) return;
    }
  }
}
