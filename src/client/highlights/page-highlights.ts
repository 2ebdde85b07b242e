import { type Colour, type Highlight, inReadingOrder } from '../../highlights/highlight.ts';
import styles from '../../styles/highlights.css?url';
import { copiesOfNotes } from '../dom/copies-of-notes.ts';
import { settingsApplied } from '../dom/settings-applied.ts';
import { stored } from '../dom/stored.ts';
import { manyUnsaved } from './database.ts';
import { type FoundAgain, findAgain } from './find-again.ts';
import type { TextPage } from './highlight-context.ts';
import { countKey } from './highlight-count.ts';
import { HighlightNotice } from './highlight-notice.ts';
import { HighlightStore, storeChanged } from './highlight-store.ts';
import { loadHighlightWords, highlightWords as words } from './highlight-words.ts';
import { instant } from './instant.ts';
import { MarginControls } from './margin-controls.ts';
import { blockOf, locationOf, segmentsOf } from './page-blocks.ts';
import { canDraw, draw, highlightsAt, type Shown } from './painter.ts';

let page: Promise<PageHighlights> | undefined;

/** Loads the highlights of this page's text; later calls return the same object. */
export const pageHighlights = (host: HTMLElement): Promise<PageHighlights> => {
  page ??= Promise.all([addStyles(styles), loadHighlightWords()])
    .then(() => new PageHighlights(host).load(true))
    .catch((error: unknown) => {
      // Lets the next call try again.
      page = undefined;
      throw error;
    });
  return page;
};

/** Loads the style sheet, which pages without highlights do not need. */
const addStyles = (address: string): Promise<unknown> =>
  new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    for (const end of ['load', 'error']) link.addEventListener(end, resolve);
    document.body.append(link);
  });

/** The reader's highlights in this page's text: stores and draws them, and opens their editor. */
class PageHighlights implements TextPage {
  readonly host: HTMLElement;
  readonly store: HighlightStore;
  readonly notice: HighlightNotice;
  readonly #controls: MarginControls;
  #shown: readonly Shown[] = [];
  #turn = 0;
  /**
   * Whether a message of `#warn` is still to be shown, because its code is loading or failed to
   * load.
   */
  #isDue = false;

  constructor(host: HTMLElement) {
    this.host = host;
    this.store = new HighlightStore();
    this.notice = new HighlightNotice(host, words.close);
    this.#controls = new MarginControls();
    this.store.addEventListener(storeChanged, () => this.load(false));
    document.addEventListener(settingsApplied, () => this.#draw());
    document.addEventListener('click', (event) => this.#clicked(event));
    // Highlights in notes are drawn in copies of the notes too, which scripts add and remove.
    const redraw = (changes: readonly MutationRecord[]): void => {
      const isCopy = ({ target, addedNodes }: MutationRecord): boolean =>
        [target, ...addedNodes].some(
          (node) =>
            node instanceof Element &&
            (node.closest(copiesOfNotes) ?? (node !== target && node.querySelector(copiesOfNotes))),
        );
      if (changes.some(isCopy)) this.load(false);
    };
    const main = document.querySelector('main');
    if (main) new MutationObserver(redraw).observe(main, { childList: true, subtree: true });
  }

  get text(): string {
    return this.host.dataset['text'] ?? '';
  }

  /** The highlights of this text, in reading order. */
  get all(): readonly Highlight[] {
    return inReadingOrder(this.#shown.map(({ highlight }) => highlight));
  }

  /** The colour used last. */
  get #lastColour(): Colour {
    const [last] = this.all.toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
    return last?.colour ?? 'yellow';
  }

  async load(storesPositions: boolean): Promise<this> {
    const turn = ++this.#turn;
    const kept = await this.store.all(this.text);
    const found = await findAgain(inReadingOrder(kept), this.host.dataset['version'] ?? '');
    // Only the latest call draws, because an earlier one may finish after it.
    if (turn === this.#turn) {
      this.#shown = found;
      this.#draw();
    }
    if (storesPositions) await this.#storePositions(kept.length === 0, found);
    return this;
  }

  /** Highlights a range, or returns the highlight that it has; undefined if it has no words. */
  async mark(range: Range): Promise<Highlight | undefined> {
    const segments = segmentsOf(range);
    const block = blockOf(segments[0]?.block ?? '');
    if (!block) return undefined;
    const places = JSON.stringify(segments);
    const same = this.#visible.find(
      ({ highlight }) => JSON.stringify(highlight.segments) === places,
    );
    if (same) return same.highlight;
    const now = instant();
    const { version = '' } = this.host.dataset;
    const highlight: Highlight = {
      // Object URLs end in a UUID; `crypto.randomUUID` is available only in secure contexts.
      ...{
        id: URL.createObjectURL(new Blob()).slice(-36),
        text: this.text,
        edition: version,
        segments,
      },
      ...{ colour: this.#lastColour, note: '', tags: [], created: now, updated: now },
      ...{ status: 'found', location: locationOf(block) },
    };
    const others = await this.store.all();
    await this.store.put(highlight);
    await this.load(false);
    await this.#sayTrouble();
    if (!this.store.trouble) this.#warn(others.length);
    return highlight;
  }

  /** Opens an editor for highlights next to a block. */
  async open(highlights: readonly Highlight[], block: string): Promise<void> {
    const { openEditor } = await import('./highlight-editor.ts');
    const at = this.#controls.of(block) ?? document.getElementById(block);
    if (at) openEditor(this, highlights, at);
  }

  /**
   * After the first highlight, warns that the browser may delete it; after each `manyUnsaved` more,
   * may remind the reader to download a copy. What could not be said is said after the next one.
   */
  async #warn(others: number): Promise<void> {
    if (others % manyUnsaved && !this.#isDue) return;
    this.#isDue = true;
    await (await import('./storage-warnings.ts')).warnOnPage(this, others);
    this.#isDue = false;
  }

  /** The highlights to be drawn: none if the reader has switched them off. */
  get #visible(): readonly Shown[] {
    return document.documentElement.dataset['highlights'] === 'off' ? [] : this.#shown;
  }

  #draw(): void {
    draw(this.#visible);
    this.#controls.show(this.#visible);
  }

  #clicked({ target, clientX, clientY }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const block = target.closest<HTMLElement>('[data-marked]')?.dataset['marked'];
    const own = ({ blocks }: Shown): boolean => blocks.includes(block ?? '');
    const isElsewhere = target.closest('a, button, input, textarea, summary');
    const isSelected = getSelection()?.isCollapsed === false;
    if (block)
      this.open(inReadingOrder(this.#shown.filter(own).map((one) => one.highlight)), block);
    else if (isElsewhere || isSelected || !canDraw()) return;
    else {
      const [hit] = highlightsAt(this.#visible, clientX, clientY);
      if (hit) this.open([hit.highlight], hit.blocks[0] ?? '');
    }
  }

  /**
   * Stores highlights whose position or status has changed; tells the reader if the browser has
   * deleted highlights, if words have changed or are lost, and if storage fails.
   */
  async #storePositions(isEmpty: boolean, found: readonly FoundAgain[]): Promise<void> {
    const isCleared = isEmpty && Number(stored(countKey(this.text))) > 0 && !this.store.trouble;
    const revised = found.filter((one) => one.isRevised).map((one) => one.highlight);
    if (revised.length > 0) await this.store.put(...revised);
    const isNews = revised.some(({ status }) => status !== 'found');
    if (isCleared || isNews) (await import('./storage-warnings.ts')).sayNews(this, isCleared);
    await this.#sayTrouble();
  }

  /** Reports storage problems. */
  async #sayTrouble(): Promise<void> {
    if (!this.store.trouble && this.store.unreadable === 0) return;
    await (await import('./say-trouble.ts')).sayTrouble(this);
  }
}
