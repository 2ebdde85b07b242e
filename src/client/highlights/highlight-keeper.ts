import type { Highlight } from '../../highlights/highlight.ts';
import type { HighlightNotice } from './highlight-notice.ts';
import type { HighlightStore } from './highlight-store.ts';

/** What keeps highlights, and says what is to be said of them: of the page of a text, or of all. */
export interface HighlightKeeper {
  readonly store: HighlightStore;
  readonly notice: HighlightNotice;
}

/** The same on the page of a text. */
export interface PageKeeper extends HighlightKeeper {
  readonly host: HTMLElement;
  /** The folder of the text. */
  readonly text: string;
  /** The highlights of the text, in reading order. */
  readonly all: readonly Highlight[];
  /** Reads and draws what is kept; with `isVisit` also keeps how it was found in this edition. */
  load(isVisit: boolean): Promise<unknown>;
}
