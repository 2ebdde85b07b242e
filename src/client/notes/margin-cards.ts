import { CardView } from './card-view.ts';
import { baselineProbe } from './margin-copies.ts';
import { focusableOf } from './note-references.ts';

/** A note opened in the margin, and the link that it was opened from. */
interface MarginCard {
  readonly link: HTMLElement;
  readonly element: HTMLElement;
  readonly card: CardView;
}

/** Selector of what Escape closes before cards in the margin. */
const closable = ':popover-open, dialog[open], text-contents details[open]';

/** The cards open in the margin, in the order of opening. */
export class MarginCards {
  readonly #box: HTMLElement;
  readonly #template: HTMLElement;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  readonly #sizes: ResizeObserver;
  #opened = 0;
  all: readonly MarginCard[] = [];

  constructor(box: HTMLElement, template: HTMLElement, changed: () => void, signal: AbortSignal) {
    this.#box = box;
    this.#template = template;
    this.#changed = changed;
    this.#signal = signal;
    this.#sizes = new ResizeObserver(changed);
    signal.addEventListener('abort', () => this.#sizes.disconnect());
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  /** The card opened last, which stays next to its line while others make room. */
  get last(): MarginCard | undefined {
    return this.all.at(-1);
  }

  isOpenAt = (link: HTMLElement): boolean => this.#at(link) !== undefined;

  /** Opens a note next to the link to it, or closes it if it is open there. */
  toggle(link: HTMLElement, hash: string): void {
    const open = this.#at(link);
    if (open) this.close(open);
    else this.open(link, hash);
  }

  open(link: HTMLElement, hash: string): void {
    const element = document.createElement('div');
    const close = (): void => this.close(one);
    const card = new CardView(element, { close, leave: () => undefined }, this.#signal);
    const one = { link, element, card };
    element.className = 'card margin-card';
    element.setAttribute('role', 'note');
    for (const child of this.#template.children) element.append(child.cloneNode(true));
    // The card is narrow, so the close buttons move from its header to its foot.
    element
      .querySelector('[data-part="foot"]')
      ?.append(...element.querySelectorAll('[data-do^="close"]'));
    const title = element.querySelector('strong');
    if (title) {
      title.id = `ui-margin-${++this.#opened}`;
      element.setAttribute('aria-labelledby', title.id);
      title.before(baselineProbe());
    }
    element.querySelector('[data-do="close-all"]')?.addEventListener('click', () => {
      this.closeAll();
      focusableOf(link).focus({ preventScroll: true });
    });
    element.addEventListener('keydown', (event) => this.#tab(event, one));
    card.show(hash);
    link.ariaExpanded = 'true';
    this.all = [...this.all, one];
    this.#box.append(element);
    this.#changed();
    this.#sizes.observe(element);
    card.focus();
  }

  /** Closes a card, and returns the focus to its link unless the reader has moved the focus. */
  close(one: MarginCard): void {
    const { activeElement } = document;
    const lost = activeElement === document.body || one.element.contains(activeElement);
    this.#remove([one]);
    if (lost) focusableOf(one.link).focus({ preventScroll: true });
  }

  closeAll(): void {
    if (this.all.length > 0) this.#remove(this.all);
  }

  /** The card that contains an element. */
  holding(element: Element): MarginCard | undefined {
    return this.all.find((one) => one.element.contains(element));
  }

  #at(link: HTMLElement): MarginCard | undefined {
    return this.all.find((one) => focusableOf(one.link) === focusableOf(link));
  }

  #remove(gone: readonly MarginCard[]): void {
    this.all = this.all.filter((one) => !gone.includes(one));
    for (const { link, element } of gone) {
      link.ariaExpanded = null;
      this.#sizes.unobserve(element);
      element.remove();
    }
    this.#changed();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(closable))
      return;
    const { activeElement } = document;
    const one = (activeElement && this.holding(activeElement)) ?? this.last;
    if (!one) return;
    event.preventDefault();
    this.#remove([one]);
    focusableOf(one.link).focus({ preventScroll: true });
  }

  /**
   * When Tab or Shift+Tab leaves a card, continues from its link, because cards come after the text
   * in the DOM.
   */
  #tab(event: KeyboardEvent, { element, link }: MarginCard): void {
    // In WebKitGTK the `key` of Shift+Tab is not “Tab”, but its `code` is.
    if (event.code !== 'Tab') return;
    const stops = [
      ...element.querySelectorAll<HTMLElement>('a[href], button:enabled, select'),
    ].filter((stop) => stop.checkVisibility());
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const leaves = event.shiftKey ? at <= 0 : at === stops.length - 1;
    if (!leaves) return;
    focusableOf(link).focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
  }
}
