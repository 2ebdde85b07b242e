import { copyText } from '../dom/copy-text.ts';
import { fillCard } from './card-content.ts';
import { isModified, noteLinkOf, noteOf } from './note-references.ts';

/** What the container of a card does when the reader leaves the card. */
interface Frame {
  /** Closes the card and returns the focus. */
  readonly close: () => void;
  /** Called when a link in the card to another place on the page is followed. */
  readonly leave: () => void;
}

/**
 * Controls a card with a note, in a popover or in the margin: its buttons, and moving from note to
 * note.
 */
export class CardView {
  readonly element: HTMLElement;
  readonly #frame: Frame;
  /** Hashes of the notes that the reader can go back to, the last one left at the end. */
  #history: string[] = [];

  constructor(element: HTMLElement, frame: Frame, signal: AbortSignal) {
    this.element = element;
    this.#frame = frame;
    element.addEventListener('click', (event) => this.#act(event), { signal });
  }

  /** Shows a note opened from the text, or the previous or next note. */
  show(hash: string): void {
    this.#history = [];
    fillCard(this.element, hash, undefined);
  }

  /** Shows a note that the current one links to, with a way back. */
  goTo(hash: string): void {
    this.#history.push(`#${this.element.dataset['note']}`);
    fillCard(this.element, hash, this.#history.at(-1));
    this.focus();
  }

  /** Focuses the heading, so that it is announced. */
  focus(): void {
    this.element.querySelector('strong')?.focus({ preventScroll: true });
  }

  #act(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a[href^="#"]');
    if (link && !noteLinkOf(event) && !isModified(event)) this.#frame.leave();
    const note = noteOf(`#${this.element.dataset['note']}`);
    const status = this.element.querySelector<HTMLElement>('[role="status"]');
    const what = event.target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (what === 'close') this.#frame.close();
    if (what === 'return') fillCard(this.element, this.#history.pop() ?? '', this.#history.at(-1));
    if (what === 'previous') this.show(`#${note?.previousElementSibling?.id}`);
    if (what === 'next') this.show(`#${note?.nextElementSibling?.id}`);
    if (what === 'copy') copyText(new URL(`#${note?.id}`, location.href).href, status);
  }
}
