import { copyText } from '../dom/copy-text.ts';
import { fillCard } from './card-content.ts';
import { keepLineClear, sideOf } from './card-place.ts';
import { CardTrail } from './card-trail.ts';
import { previewOnHover } from './hover-preview.ts';
import { describeMarkers, focusableOf, isModified, markerOf, noteOf } from './note-references.ts';

/**
 * Shows a note beside its marker. The markers are links to the list of notes and stay so: without
 * this element, and for a modified click, they lead there.
 */
export class NoteCard extends HTMLElement {
  #connection: AbortController | undefined;
  #marker: HTMLAnchorElement | undefined;
  /** Whether the reader opened the card, rather than only passing over a marker. */
  #pinned = false;
  #openAtPress: HTMLAnchorElement | undefined;
  readonly #trail = new CardTrail();

  static define(): void {
    if (!customElements.get('note-card')) customElements.define('note-card', NoteCard);
  }

  connectedCallback(): void {
    if (!('popover' in this)) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // The press dismisses the card, the click would reopen it: github.com/whatwg/html/issues/12157
    const press = (event: Event): void => {
      this.#openAtPress = this.#shows(markerOf(event)) ? this.#marker : undefined;
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    this.addEventListener('click', (event) => this.#act(event), { signal });
    this.addEventListener('toggle', () => this.#isOpen || this.#left(), { signal });
    describeMarkers();
    previewOnHover(this, {
      signal,
      open: (marker) => (this.#isOpen && this.#pinned) || this.#open(marker, false),
      close: () => this.#pinned || this.hidePopover(),
    });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  get #isOpen(): boolean {
    return this.matches(':popover-open');
  }

  /** Whether the reader opened the card at this marker. */
  #shows(marker: HTMLAnchorElement | undefined): boolean {
    return this.#isOpen && this.#pinned && this.#marker === marker;
  }

  #follow(event: MouseEvent): void {
    const marker = markerOf(event);
    if (!marker || !noteOf(marker.hash) || isModified(event)) return;
    event.preventDefault();
    // A click from the keyboard has no press of its own.
    const dismissed = event.detail > 0 && this.#openAtPress === marker;
    if (this.contains(marker)) this.#replace(marker.hash);
    else if (this.#shows(marker)) this.hidePopover();
    else if (!dismissed) this.#open(marker, true);
  }

  #open(marker: HTMLAnchorElement, pinned: boolean): void {
    if (this.#isOpen) this.hidePopover();
    this.#trail.clear();
    this.#marker = marker;
    this.#pinned = pinned;
    this.dataset['side'] = sideOf(marker);
    fillCard(this, marker.hash, undefined);
    this.showPopover({ source: marker });
    if (pinned) keepLineClear(this, marker);
    if (pinned) this.querySelector('strong')?.focus({ preventScroll: true });
  }

  /** Puts another note into the open card; the present one is the way back. */
  #replace(hash: string): void {
    this.#pinned = true;
    this.#trail.leave(`#${this.dataset['note']}`);
    fillCard(this, hash, this.#trail.back);
    this.querySelector('strong')?.focus({ preventScroll: true });
  }

  #act(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    this.#pinned = true;
    const leaving = event.target.closest('a[href^="#"]');
    if (leaving && !markerOf(event) && !isModified(event)) {
      // The link puts the focus where it leads.
      this.#marker = undefined;
      this.hidePopover();
    }
    const note = noteOf(`#${this.dataset['note']}`);
    const what = event.target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (what === 'close') this.hidePopover();
    if (what === 'return') fillCard(this, this.#trail.goBack(), this.#trail.back);
    if (what === 'previous') this.#turnTo(note?.previousElementSibling);
    if (what === 'next') this.#turnTo(note?.nextElementSibling);
    if (what === 'copy')
      copyText(new URL(`#${note?.id}`, location.href).href, this.querySelector('[role="status"]'));
  }

  #turnTo(neighbour: Element | null | undefined): void {
    this.#trail.clear();
    fillCard(this, `#${neighbour?.id}`, undefined);
  }

  /** Gives the focus back to the marker, unless the reader has put it elsewhere. */
  #left(): void {
    const { activeElement } = document;
    const lost = activeElement === document.body || !activeElement?.checkVisibility();
    const marker = this.#pinned && lost ? this.#marker : undefined;
    if (marker) focusableOf(marker).focus({ preventScroll: true });
    this.#pinned = false;
  }
}
