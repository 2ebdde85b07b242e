import type { Highlight } from '../../highlights/highlight.ts';
import type { HighlightNotice } from './highlight-notice.ts';
import type { HighlightStore } from './highlight-store.ts';

/**
 * What functions that handle highlights need from a page, whether it shows a text or all
 * highlights.
 */
export interface HighlightContext {
  /**
   * The custom element that shows highlights; its data attributes, or those of elements in it,
   * describe the texts.
   */
  readonly host: HTMLElement;
  readonly store: HighlightStore;
  readonly notice: HighlightNotice;
}

/** What functions that handle highlights need from the page of a text. */
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
