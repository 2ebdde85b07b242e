import type { ElementContent } from 'hast';

/** A paragraph, heading, note or other unit that links, annotations and search results refer to. */
export interface Block {
  readonly id: string;
  /**
   * The text as emended, without note references, with white space collapsed except no-break
   * spaces.
   *
   * Parts of a block on lines of their own, such as list items, are separated by a line break. An
   * item of a numbered list begins with its number, which the hast has in `value` (and the
   * delimiter in the list's `data-delimiter`, unless it is a full stop).
   */
  readonly text: string;
  /** The block's content; for a heading, including its link to itself. */
  readonly hast: readonly ElementContent[];
}

/** A quotation within one block (W3C Web Annotation) and its resolved position. */
export interface Target {
  readonly block: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offsets into the block's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}
