import type { Found } from '../../search/find.ts';
import type { Question } from '../../search/question.ts';
import type { PagePassage } from './passages.ts';
import type { ResultContext } from './search-results.ts';

/** A question (a query and its scopes) and its results. */
export interface Answer extends Question {
  readonly found: Found<PagePassage>;
}

/**
 * The search dialog of a text, for code that is loaded after the dialog.
 *
 * It dispatches `answer` for each new answer, `drawn` when the matches in the text itself are
 * rendered, and `suggested` before similar words are offered, if there are any.
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
  /** Shows an answer as the current one. */
  give(answer: Answer): void;
  /** Renders all remaining results at once. */
  finish(): void;
  /** Sets how notes are named in future answers. */
  labelNotes(labelOf: (note: HTMLElement) => string): void;
  /** Replaces the content of the part of the dialog with this `data-part`, and returns the part. */
  show(name: string, ...content: readonly (Node | string)[]): HTMLElement;
}
