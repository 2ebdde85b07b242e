import { fill } from '../../i18n/fill.ts';
import { counted, highlightWords as words } from './highlight-words.ts';
import type { Shown } from './painter.ts';

/**
 * Keeps one button next to each block with highlights, because highlights themselves cannot be
 * focused.
 */
export class MarginControls {
  readonly #buttons = new Map<string, HTMLButtonElement>();

  /** Adds and updates the buttons of blocks with highlights, and removes all others. */
  show(all: readonly Shown[]): void {
    const blocks = new Set(all.flatMap((one) => one.blocks));
    for (const [block, button] of this.#buttons)
      if (!blocks.has(block)) {
        button.remove();
        this.#buttons.delete(block);
      }
    for (const block of blocks)
      this.#show(
        block,
        all.filter((one) => one.blocks.includes(block)),
      );
  }

  /** The button of a block; it gets the focus back when the highlight editor is closed. */
  of(block: string): HTMLButtonElement | undefined {
    return this.#buttons.get(block);
  }

  #show(block: string, shown: readonly Shown[]): void {
    const button = this.#buttons.get(block) ?? this.#add(block);
    if (!button) return;
    const notes = shown.filter(({ highlight }) => highlight.note).length;
    const place = shown[0]?.highlight.location.label ?? '';
    const marked = fill(counted(words.marked, shown.length), { place });
    const noted = notes > 0 ? [counted(words.noted, notes)] : [];
    button.setAttribute('aria-label', [marked, ...noted].join(', '));
    button.toggleAttribute('data-noted', notes > 0);
  }

  #add(block: string): HTMLButtonElement | undefined {
    const place = document.getElementById(block);
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['marked'] = block;
    button.setAttribute('aria-haspopup', 'dialog');
    button.lang = words.lang;
    // Lists and tables cannot contain a button directly, and inside a heading it would change the
    // heading's accessible name.
    const isHeading = /^H\d/.test(place?.tagName ?? '');
    const holder = place?.matches('ul, ol, table') ? place.querySelector('li, th, td') : place;
    if (isHeading) place?.after(button);
    else holder?.prepend(button);
    this.#buttons.set(block, button);
    return button;
  }
}
