import type { Highlight } from '../../highlights/highlight.ts';
import type { HighlightNotice } from './highlight-notice.ts';
import type { HighlightStore } from './highlight-store.ts';

/**
 * Gives access to the stored highlights and to messages about them, on the page of a text or on
 * that of all highlights.
 */
export interface HighlightKeeper {
  /** The element that shows them; its attributes, or its list, tell the texts. */
  readonly host: HTMLElement;
  readonly store: HighlightStore;
  readonly notice: HighlightNotice;
}

/** A keeper on the page of a text. */
export interface PageKeeper extends HighlightKeeper {
  /** The folder of the text. */
  readonly text: string;
  /** The highlights of the text, in reading order. */
  readonly all: readonly Highlight[];
  /**
   * Loads and draws the highlights; with `isVisit`, also stores their positions in this edition.
   */
  load(isVisit: boolean): Promise<unknown>;
}
