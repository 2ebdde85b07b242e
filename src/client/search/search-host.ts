import type { Found } from '../../search/find.ts';
import type { Question } from '../../search/question.ts';
import type { PagePassage } from './passages.ts';
import type { ResultContext } from './search-results.ts';

/** A question and its results in the text. */
export interface Answer extends Question {
  readonly found: Found<PagePassage>;
}

/**
 * The search dialog of a text, for code that is loaded after the dialog.
 *
 * It dispatches `answer` for each new answer, `drawn` when all results are rendered, and
 * `suggested` when similar words are offered.
 */
export interface SearchHost extends HTMLElement {
  /** All passages of the page, in order. */
  readonly passages: readonly PagePassage[];
  /** The current answer. */
  readonly answer: Answer | undefined;
  readonly context: ResultContext;
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly scope: HTMLSelectElement;
  /** Searches for the form's query and shows the results, unless they are shown already. */
  ask(): void;
  /** Shows an answer. */
  give(answer: Answer): void;
  /** Renders all remaining results at once. */
  finish(): void;
  /** Sets how notes are named in future answers. */
  labelNotes(labelOf: (note: HTMLElement) => string): void;
  /** Fills a part of the dialog, and returns it. */
  show(name: string, ...content: readonly (Node | string)[]): HTMLElement;
}
