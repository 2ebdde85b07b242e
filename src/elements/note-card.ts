import { fillCard, noteOf } from './card-content.ts';
import { copyText } from './copy-text.ts';
import { previewOnHover } from './hover-preview.ts';

const markers = 'a[role="doc-noteref"]';

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
  #trail: string[] = [];

  static define(): void {
    if (!customElements.get('note-card')) customElements.define('note-card', NoteCard);
  }

  connectedCallback(): void {
    if (!('popover' in this)) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // A press on the marker of an open card dismisses it before the click comes, and the click
    // would open it again: https://github.com/whatwg/html/issues/12157
    const press = (event: Event): void => {
      this.#openAtPress = this.#isOpen && this.#pinned ? this.#marker : undefined;
      if (markerOf(event) !== this.#openAtPress) this.#openAtPress = undefined;
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    this.addEventListener('click', (event) => this.#act(event), { signal });
    this.addEventListener('toggle', () => this.#isOpen || this.#left(), { signal });
    previewOnHover(this, markers, {
      signal,
      open: (marker) => this.#isOpen || this.#open(marker, false),
      close: () => this.#pinned || this.hidePopover(),
    });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  get #isOpen(): boolean {
    return this.matches(':popover-open');
  }

  #follow(event: MouseEvent): void {
    const marker = markerOf(event);
    if (!marker || !noteOf(marker.hash)) return;
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const same =
      this.#openAtPress === marker || (this.#isOpen && this.#pinned && this.#marker === marker);
    this.#openAtPress = undefined;
    if (!same) this.#open(marker, true);
    else if (this.#isOpen) this.hidePopover();
  }

  #open(marker: HTMLAnchorElement, pinned: boolean): void {
    const inCard = this.contains(marker);
    if (inCard) this.#trail.push(`#${this.dataset['note'] ?? ''}`);
    else {
      this.#trail = [];
      this.#marker = marker;
    }
    this.#pinned = pinned;
    this.#show(marker.hash);
    if (!inCard) {
      if (this.#isOpen) this.hidePopover();
      const line = marker.getClientRects()[0];
      this.dataset['side'] = line && line.top > innerHeight - line.bottom ? 'above' : 'below';
      this.showPopover({ source: marker });
      this.#marker = marker;
      this.#pinned = pinned;
      if (pinned) keepLineClear(this, marker);
    }
    if (pinned) this.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  #show(hash: string): void {
    fillCard(this, hash, this.#trail.at(-1));
    this.scrollTop = 0;
  }

  #act(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    if (link && !markerOf(event) && link.hash) this.hidePopover();
    if (link) return;
    const note = noteOf(`#${this.dataset['note'] ?? ''}`);
    const neighbour = { previous: note?.previousElementSibling, next: note?.nextElementSibling };
    const what = event.target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    this.#pinned = true;
    if (what === 'close') this.hidePopover();
    if (what === 'previous' || what === 'next') {
      this.#trail = [];
      this.#show(`#${neighbour[what]?.id ?? ''}`);
    }
    if (what === 'return') this.#show(this.#trail.pop() ?? '');
    if (what === 'copy') {
      const status = this.querySelector<HTMLElement>('[role="status"]');
      const address = new URL(`#${this.dataset['note'] ?? ''}`, location.href).href;
      if (status) void copyText(address, status);
    }
  }

  /** Gives the focus back to the marker, unless the reader has put it elsewhere. */
  #left(): void {
    const { activeElement } = document;
    const lost = !activeElement || activeElement === document.body || this.contains(activeElement);
    if (this.#pinned && lost) this.#marker?.focus({ preventScroll: true });
    this.#pinned = false;
  }
}

const markerOf = (event: Event): HTMLAnchorElement | undefined =>
  event.target instanceof Element
    ? (event.target.closest<HTMLAnchorElement>(markers) ?? undefined)
    : undefined;

/** Scrolls just enough for a card at the bottom edge to leave the marker's line in sight. */
function keepLineClear(card: HTMLElement, marker: HTMLElement): void {
  const top = card.getBoundingClientRect().top;
  const line = marker.getBoundingClientRect();
  const sheet = card.getBoundingClientRect().bottom >= innerHeight - 1;
  if (sheet && line.bottom + 8 > top) scrollBy(0, line.bottom + 16 - top);
}
