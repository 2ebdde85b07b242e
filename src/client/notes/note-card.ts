import { keepLineClear, sideOf } from './card-place.ts';
import { CardView } from './card-view.ts';
import { previewOnHover } from './hover-preview.ts';
import type { Margin } from './margin.ts';
import { marginOnceWide } from './margin-once-wide.ts';
import { describeMarkers, focusableOf, isModified, markerOf, noteOf } from './note-references.ts';

/**
 * Shows a note next to its marker: in the margin if there is space, or else in a card over the
 * text. Markers remain links to the list, for use without this element and for modified clicks.
 */
export class NoteCard extends HTMLElement {
  #connection: AbortController | undefined;
  #view: CardView | undefined;
  #margin: Margin | undefined;
  #marker: HTMLElement | undefined;
  /** Whether the reader opened the card on purpose, not by hovering. */
  #pinned = false;
  #openAtPress: HTMLElement | undefined;

  connectedCallback(): void {
    if (!('popover' in this)) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // The press dismisses the card, so the click would reopen it:
    // github.com/whatwg/html/issues/12157
    const press = (event: Event): void => {
      this.#openAtPress = this.#shows(markerOf(event)) ? this.#marker : undefined;
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    document.addEventListener('focusin', (event) => this.#focused(event), { signal });
    this.addEventListener('click', () => (this.#pinned = true), { signal, capture: true });
    this.addEventListener('toggle', () => this.#isOpen || this.#left(), { signal });
    const close = (): void => this.hidePopover();
    const leave = (): void => this.#leave();
    this.#view = new CardView(this, { close, leave }, signal);
    describeMarkers();
    previewOnHover(this, {
      signal,
      open: (marker) => this.#canPreview(marker) && this.#open(marker, marker.hash, false),
      close: () => this.#pinned || this.hidePopover(),
    });
    marginOnceWide(this, signal).then((margin) => {
      this.#margin = margin;
    }, reportError);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Opens a note at a place in the text, as a click on its marker would. */
  showNote(hash: string, at: HTMLElement): void {
    if (!this.#margin?.hasRoom) this.#open(at, hash, true);
    else if (!this.#margin.cards.isOpenAt(at)) this.#margin.cards.open(at, hash);
  }

  get #isOpen(): boolean {
    return this.matches(':popover-open');
  }

  /** Whether the reader opened the card from this marker. */
  #shows(marker: HTMLElement | undefined): boolean {
    return this.#isOpen && this.#pinned && this.#marker === marker;
  }

  #canPreview(marker: HTMLAnchorElement): boolean {
    return !(this.#isOpen && this.#pinned) && !this.#margin?.shows(marker);
  }

  #follow(event: MouseEvent): void {
    const marker = markerOf(event);
    if (!marker || !noteOf(marker.hash) || isModified(event)) return;
    event.preventDefault();
    // A click by keyboard has no `pointerdown` before it.
    const dismissed = event.detail > 0 && this.#openAtPress === marker;
    const within = this.contains(marker) ? this.#view : this.#margin?.cards.holding(marker)?.card;
    if (within) within.goTo(marker.hash);
    else if (this.#margin?.hasRoom) this.#margin.cards.toggle(marker, marker.hash);
    else if (this.#shows(marker)) this.hidePopover();
    else if (!dismissed) this.#open(marker, marker.hash, true);
  }

  #open(marker: HTMLElement, hash: string, pinned: boolean): void {
    if (this.#isOpen) this.hidePopover();
    this.#marker = marker;
    this.#pinned = pinned;
    this.dataset['side'] = sideOf(marker);
    this.#view?.show(hash);
    this.showPopover({ source: marker });
    if (pinned) keepLineClear(this, marker);
    if (pinned) this.#view?.focus();
  }

  /** Closes the card without moving the focus. */
  #leave(): void {
    this.#marker = undefined;
    this.hidePopover();
  }

  /** Closes the card when the focus moves elsewhere, because it could cover the focused element. */
  #focused({ target }: FocusEvent): void {
    const elsewhere = target instanceof Element && !target.closest('[popover]');
    if (this.#isOpen && elsewhere && target !== this.#marker) this.#leave();
  }

  /** Returns the focus to the marker, unless the reader has moved it. */
  #left(): void {
    const { activeElement } = document;
    const lost = activeElement === document.body || !activeElement?.checkVisibility();
    const marker = this.#pinned && lost ? this.#marker : undefined;
    if (marker) focusableOf(marker).focus({ preventScroll: true });
    this.#pinned = false;
  }
}
