import { arrowStep } from '../dom/arrow-step.ts';
import { type Copied, toClipboard } from '../dom/copy-text.ts';
import { continueFrom } from '../search/search-notes.ts';
import { type SelectedWords, selectedWords } from './selected-words.ts';
import { selectionActions } from './selection-actions.ts';

/** How long a selection must stay unchanged before the bar opens, in milliseconds. */
const rest = { mouse: 100, touch: 300 };
/** Distance from the words and the edges of the window, in CSS pixels. */
const gap = 8;

/**
 * Whether the reader uses touch: then the bar is docked at the bottom, away from the system's menu.
 */
const touch = matchMedia('(pointer: coarse)');

let bar: SelectionBar | undefined;

/** Makes the bar open next to selected words whenever a selection stays unchanged. */
export function offerForSelection(host: HTMLElement): void {
  const box = document.getElementById('ui-selection');
  if (!bar && box) bar = new SelectionBar(box, host.dataset);
}

/** The toolbar for selected words. It does not take the focus when it opens; Tab moves into it. */
class SelectionBar {
  readonly #box: HTMLElement;
  readonly #labels: DOMStringMap;
  readonly #status: HTMLElement;
  readonly #refused: HTMLTextAreaElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words: SelectedWords | undefined;
  #announced = false;

  constructor(box: HTMLElement, labels: DOMStringMap) {
    const status = box.querySelector<HTMLElement>('[role="status"]');
    const refused = box.querySelector('textarea');
    if (!status || !refused) throw new TypeError('The selection bar lacks a part.');
    this.#box = box;
    this.#labels = labels;
    this.#status = status;
    this.#refused = refused;
    // Pressing a button must not clear the selection.
    for (const press of ['pointerdown', 'mousedown'])
      box.addEventListener(press, (event) => event.target !== refused && event.preventDefault());
    box.addEventListener('click', ({ target }) => this.#act(target));
    document.addEventListener('keydown', (event) => this.#key(event));
    const changed = (): void => this.#selectionChanged();
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerup', () => touch.matches || changed());
    changed();
  }

  get #isOpen(): boolean {
    return this.#box.matches(':popover-open');
  }

  /** Whether the focus is in the bar; what is selected then is not part of the text. */
  get #hasFocus(): boolean {
    return this.#box.contains(document.activeElement);
  }

  #selectionChanged(): void {
    clearTimeout(this.#timer);
    const isOff = document.documentElement.dataset['selectionBar'] === 'off';
    if (isOff || this.#hasFocus) return;
    // Hide the bar while selection handles are dragged.
    if (touch.matches && this.#isOpen) this.#box.hidePopover();
    this.#timer = setTimeout(() => this.#offer(), touch.matches ? rest.touch : rest.mouse);
  }

  #offer(): void {
    if (this.#hasFocus) return;
    // The selection is still being dragged.
    if (!touch.matches && document.querySelector(':active')) return;
    const before = this.#words?.range;
    this.#words = selectedWords(getSelection(), this.#labels);
    const { range } = this.#words ?? {};
    if (!range) {
      this.#close();
      return;
    }
    const isSame =
      before && !range.compareBoundaryPoints(0, before) && !range.compareBoundaryPoints(2, before);
    if (this.#isOpen && isSame) return;
    this.#refused.hidden = true;
    this.#say('');
    this.#box.showPopover();
    this.#place(range);
    if (!this.#announced) this.#say(this.#labels['selected'], true);
    this.#announced = true;
  }

  /** Places the bar above the words, or below them, within the window. */
  #place(range: Range): void {
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return;
    const above = first.top - height - gap;
    const below = Math.min(last.bottom + gap, innerHeight - height - gap);
    const middle = (first.left + first.right - width) / 2;
    const { clientWidth } = document.documentElement;
    const left = Math.max(gap, Math.min(middle, clientWidth - width - gap));
    const top = above > gap ? above : below;
    this.#box.style.setProperty('--left', `${left + scrollX}px`);
    this.#box.style.setProperty('--top', `${top + scrollY}px`);
  }

  #close(): void {
    if (!this.#isOpen) return;
    const isInside = this.#hasFocus;
    this.#box.hidePopover();
    if (isInside && this.#words) continueFrom(this.#words.element.id);
  }

  async #act(target: EventTarget | null): Promise<void> {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-action]');
    if (!button || !this.#words) return;
    await selectionActions[button.dataset['action'] ?? '']?.(this.#words, {
      copy: (copied) => this.#copy(copied, button.dataset['done'] ?? ''),
      close: () => this.#close(),
    });
  }

  async #copy(copied: Copied, done: string): Promise<void> {
    const could = await toClipboard(copied);
    this.#say(could ? done : (this.#labels['refused'] ?? ''));
    this.#refused.hidden = could;
    this.#refused.value = copied.text;
    if (!could) this.#refused.select();
  }

  /** Shows a message in the bar, or, if `unseen`, only announces it to assistive technology. */
  #say(said = '', unseen = false): void {
    this.#status.toggleAttribute('data-unseen', unseen);
    this.#status.textContent = said;
  }

  /**
   * Tab moves from the selection to the bar and out of it; arrow keys move within it, and Escape
   * closes it.
   */
  #key(event: KeyboardEvent): void {
    if (!this.#isOpen || event.defaultPrevented) return;
    const { activeElement } = document;
    const buttons = [...this.#box.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    const step = arrowStep(event, this.#box);
    const isInside = this.#box.contains(activeElement);
    if (event.key === 'Escape') this.#close();
    else if (event.code === 'Tab' && !isInside && !event.shiftKey) buttons[0]?.focus();
    else if (event.code === 'Tab' && isInside) {
      // Closing the bar moves the focus to the block of the selected words, and the browser then
      // moves it on from there.
      this.#close();
      return;
    } else if (step && here >= 0) buttons[(here + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  }
}
