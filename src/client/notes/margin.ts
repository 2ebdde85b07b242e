import { settingsApplied } from '../dom/settings-applied.ts';
import { MarginCards } from './margin-cards.ts';
import { baselineProbe, type MarginCopy, marginCopies } from './margin-copies.ts';
import { layOutMargin, type MarginNote } from './margin-layout.ts';
import { bandsIn, baselineOf, baselineRatio, marginWidth } from './margin-measures.ts';
import { wordsMarked } from './note-references.ts';

/** Minimum distance between notes, in CSS pixels. */
const gap = 12;
/** How far below its line a note may be before it is collapsed, in CSS pixels. */
const farthest = 480;

/** The margin next to the text, if there is space: copies of footnotes, and notes opened there. */
export class Margin {
  readonly #main: HTMLElement;
  readonly #box = document.createElement('div');
  readonly #sample = document.createElement('p');
  readonly #copies: readonly MarginCopy[];
  readonly cards: MarginCards;
  #width: number | undefined;

  constructor(main: HTMLElement, template: HTMLElement, signal: AbortSignal) {
    this.#main = main;
    this.#box.dataset['part'] = 'margin';
    this.#sample.className = 'sample';
    this.#sample.ariaHidden = 'true';
    const letter = document.createElement('span');
    letter.textContent = 'x';
    this.#sample.append(letter, baselineProbe());
    this.#copies = marginCopies(main, template.dataset['more'] ?? '');
    this.#box.append(this.#sample, ...this.#copies.map(({ element }) => element));
    this.cards = new MarginCards(this.#box, template, () => this.#layOut(), signal);
    main.append(this.#box);
    const soon = onceAFrame(() => this.#layOut(), signal);
    const changes = new ResizeObserver(soon);
    for (const element of [main, document.documentElement]) changes.observe(element);
    const renewSoon = onceAFrame(() => {
      for (const { renew } of this.#copies) renew();
      this.#layOut();
    }, signal);
    for (const event of [settingsApplied, wordsMarked])
      document.addEventListener(event, renewSoon, { signal });
    document.fonts.addEventListener('loadingdone', soon, { signal });
    this.#box.addEventListener('click', (event) => this.#openCopy(event), { signal });
    signal.addEventListener('abort', () => {
      changes.disconnect();
      this.#box.remove();
    });
    this.#layOut();
  }

  /** Whether the margin is wide enough for notes. */
  get hasRoom(): boolean {
    return this.#width !== undefined;
  }

  /** Whether the margin shows a copy of the note that a link leads to. */
  shows(link: HTMLAnchorElement): boolean {
    const copy = this.#copies.find((one) => one.link.hash === link.hash);
    return this.hasRoom && copy?.element.hidden === false;
  }

  /** Opens the note of a collapsed copy as a card. */
  #openCopy({ target }: Event): void {
    const element = target instanceof Element && target.closest('.margin-copy[data-collapsed]');
    const copy = this.#copies.find((one) => one.element === element);
    if (copy) this.cards.open(copy.link, copy.link.hash);
  }

  /** Measures everything before placing anything, to avoid repeated layout. */
  #layOut(): void {
    this.#width = marginWidth(this.#main);
    this.#box.hidden = !this.hasRoom;
    if (this.#width === undefined) {
      this.cards.closeAll();
      return;
    }
    const inlineSize = `${this.#width}px`;
    if (this.#box.style.inlineSize !== inlineSize) this.#box.style.inlineSize = inlineSize;
    const wanted = document.documentElement.dataset['marginNotes'] !== 'off';
    for (const { link, element } of this.#copies)
      element.hidden = !wanted || this.cards.isOpenAt(link) || !link.checkVisibility();
    const shown = [...this.#copies.filter(({ element }) => !element.hidden), ...this.cards.all];
    const { top, height } = this.#main.getBoundingClientRect();
    const ratio = baselineRatio(this.#sample);
    const lineHeight = Number.parseFloat(getComputedStyle(this.#box).lineHeight);
    const measured = shown.map((one): MarginNote => {
      const { element, link } = one;
      const box = element.getBoundingClientRect();
      const probe = element.querySelector('.baseline')?.getBoundingClientRect();
      const baseline = (baselineOf(link, ratio) ?? top) - top;
      return {
        top: Math.max(0, baseline - ((probe?.bottom ?? box.top) - box.top)),
        height: 'card' in one ? box.height : element.scrollHeight,
        ...('card' in one || element.scrollHeight <= 2 * lineHeight
          ? { keepsLine: one === this.cards.last }
          : { collapsedHeight: 2 * lineHeight }),
      };
    });
    const room = { bands: bandsIn(this.#main), foot: height, gap, farthest };
    for (const [i, { top: at, collapsed }] of layOutMargin(measured, room).entries()) {
      const element = shown[i]?.element;
      if (!element) continue;
      element.style.insetBlockStart = `${at}px`;
      element.toggleAttribute('data-collapsed', collapsed);
    }
  }
}

/** Returns a function that schedules `act` for the next frame; repeated calls run it once. */
function onceAFrame(act: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) act();
    });
  };
}
