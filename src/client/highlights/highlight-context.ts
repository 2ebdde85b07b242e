import type { Highlight } from '../../highlights/highlight.ts';
import type { HighlightNotice } from './highlight-notice.ts';
import type { HighlightStore } from './highlight-store.ts';

/** What functions on highlights need from a page: that of a text, or that of all highlights. */
export interface HighlightContext {
  /** The custom element that shows highlights; data attributes on it or in it describe the texts. */
  readonly host: HTMLElement;
  readonly store: HighlightStore;
  readonly notice: HighlightNotice;
}

/** What functions on highlights need from the page of a text. */
export interface TextPage extends HighlightContext {
  /** The folder of the text. */
  readonly text: string;
  /** The highlights of the text, in reading order. */
  readonly all: readonly Highlight[];
  /**
   * Loads and draws the highlights; with `storesPositions`, also stores their positions in this
   * edition.
   */
  load(storesPositions: boolean): Promise<unknown>;
}
