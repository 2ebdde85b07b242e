import { paragraphNumber } from '../../edition/addresses.ts';
import { ConnectedElement } from '../dom/connected-element.ts';
import { inSlices } from '../dom/in-slices.ts';
import { isLetterKey } from '../dom/letter-key.ts';

/**
 * Turns paragraph numbers, drawn by the style sheet, into buttons that open a panel, which offers a
 * link, a quotation and a citation; adds such a button to each note. The code of the panel is
 * loaded on first use.
 *
 * The buttons have accessible names but no text, which would be copied with the text of the page.
 */
export class PlaceMenu extends ConnectedElement {
  /** Resolves when every paragraph and note has its button. */
  ready: Promise<void> = Promise.resolve();

  connected(signal: AbortSignal): void {
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
          target.matches(':is(article, section) > * > :is([data-anchor], [data-place])');
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

  /**
   * Names the links at headings, and adds the buttons of paragraphs and notes, one link or button
   * per step.
   */
  *#controls(signal: AbortSignal): Iterable<void> {
    const { heading = '', offers = '', note = '', control = '' } = this.dataset;
    // All controls beside the text share one Tab stop; arrow keys move between them.
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
      // Lists and tables cannot contain a button directly, so their first item does.
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
      if (signal.aborted) return;
    }
    for (const place of document.querySelectorAll<HTMLElement>(
      ':is(article, section) > [id^=p], .notes > [data-label]',
    )) {
      const n = paragraphNumber(place.id);
      const { label } = place.dataset;
      if (n) add(place, offers.replace('{n}', n));
      else if (label) add(place, note.replace('{label}', label), control);
      yield;
      if (signal.aborted) return;
    }
  }
}
