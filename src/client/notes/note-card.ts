import { ConnectedElement } from '../dom/connected-element.ts';
import { keepLineClear, sideOf } from './card-place.ts';
import { CardView } from './card-view.ts';
import { previewOnHover } from './hover-preview.ts';
import type { Margin } from './margin.ts';
import { marginOnceWide } from './margin-once-wide.ts';
import { describeLinks, focusableOf, isModified, noteLinkOf, noteOf } from './note-references.ts';

/**
 * Shows a note next to the link to it: in the margin if there is space, or else in a card over the
 * text. With modifier keys, a click follows the link to the list of notes.
 */
export class NoteCard extends ConnectedElement {
  #view: CardView | undefined;
  #margin: Margin | undefined;
  #link: HTMLElement | undefined;
  /** Whether the reader opened the card on purpose, not by hovering. */
  #pinned = false;
  #openAtPress: HTMLElement | undefined;

  connected(signal: AbortSignal): void {
    if (!('popover' in this)) return;
    // Browsers close the card on `pointerdown`, so the click that follows would open it again:
    // github.com/whatwg/html/issues/12157
    const press = (event: Event): void => {
      this.#openAtPress = this.#shows(noteLinkOf(event)) ? this.#link : undefined;
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    document.addEventListener('focusin', (event) => this.#focused(event), { signal });
    this.addEventListener('click', () => (this.#pinned = true), { signal, capture: true });
    this.addEventListener('toggle', () => this.#isOpen || this.#left(), { signal });
    const close = (): void => this.hidePopover();
    const leave = (): void => this.#leave();
    this.#view = new CardView(this, { close, leave }, signal);
    describeLinks();
    previewOnHover(this, {
      signal,
      open: (link) => this.#canPreview(link) && this.#open(link, link.hash, false),
      close: () => this.#pinned || this.hidePopover(),
    });
    marginOnceWide(this, signal).then((margin) => {
      this.#margin = margin;
    }, reportError);
  }

  /** Opens a note at an element of the text, as a click on a link to the note would. */
  showNote(hash: string, at: HTMLElement): void {
    if (!this.#margin?.hasRoom) this.#open(at, hash, true);
    else if (!this.#margin.cards.isOpenAt(at)) this.#margin.cards.open(at, hash);
  }

  get #isOpen(): boolean {
    return this.matches(':popover-open');
  }

  /** Whether the card is open because the reader opened it from this link. */
  #shows(link: HTMLElement | undefined): boolean {
    return this.#isOpen && this.#pinned && this.#link === link;
  }

  #canPreview(link: HTMLAnchorElement): boolean {
    return !(this.#isOpen && this.#pinned) && !this.#margin?.shows(link);
  }

  #follow(event: MouseEvent): void {
    const link = noteLinkOf(event);
    if (!link || !noteOf(link.hash) || isModified(event)) return;
    event.preventDefault();
    // A click by keyboard has no `pointerdown` before it.
    const dismissed = event.detail > 0 && this.#openAtPress === link;
    const within = this.contains(link) ? this.#view : this.#margin?.cards.holding(link)?.card;
    if (within) within.goTo(link.hash);
    else if (this.#margin?.hasRoom) this.#margin.cards.toggle(link, link.hash);
    else if (this.#shows(link)) this.hidePopover();
    else if (!dismissed) this.#open(link, link.hash, true);
  }

  #open(link: HTMLElement, hash: string, pinned: boolean): void {
    if (this.#isOpen) this.hidePopover();
    this.#link = link;
    this.#pinned = pinned;
    this.dataset['side'] = sideOf(link);
    this.#view?.show(hash);
    this.showPopover({ source: link });
    if (pinned) keepLineClear(this, link);
    if (pinned) this.#view?.focus();
  }

  /** Closes the card without moving the focus. */
  #leave(): void {
    this.#link = undefined;
    this.hidePopover();
  }

  /** Closes the card when the focus moves elsewhere, because it could cover the focused element. */
  #focused({ target }: FocusEvent): void {
    const elsewhere = target instanceof Element && !target.closest('[popover]');
    if (this.#isOpen && elsewhere && target !== this.#link) this.#leave();
  }

  /** Returns the focus to the link, unless the reader has moved the focus. */
  #left(): void {
    const { activeElement } = document;
    const lost = activeElement === document.body || !activeElement?.checkVisibility();
    const link = this.#pinned && lost ? this.#link : undefined;
    if (link) focusableOf(link).focus({ preventScroll: true });
    this.#pinned = false;
  }
}
