import type { Found } from '../../search/find.ts';
import type { Question } from '../../search/question.ts';
import type { PagePassage } from './passages.ts';
import type { ResultContext } from './search-results.ts';

/** A question and what the text answers. */
export interface Answer extends Question {
  readonly found: Found<PagePassage>;
}

/**
 * A search as what is loaded beside it sees it. It tells of each new answer by an event `answer`, and
 * once all its results are there by an event `drawn`.
 */
export interface SearchHost extends HTMLElement {
  /** All that can be found on the page, in its order. */
  readonly passages: readonly PagePassage[];
  /** The answer on show. */
  readonly answer: Answer | undefined;
  readonly context: ResultContext;
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly scope: HTMLSelectElement;
  /** Searches for what the form says and shows what is found, unless that is on show already. */
  ask(): void;
  /** Shows an answer. */
  give(answer: Answer): void;
  /** Draws at once what there is still to draw. */
  finish(): void;
  /** Has notes called so in all answers to come. */
  labelNotes(labelOf: (note: HTMLElement) => string): void;
  /** Fills a part of the dialog, and hands it over. */
  show(name: string, ...content: readonly (Node | string)[]): HTMLElement;
}
