import type { ElementContent } from 'hast';

/** An addressable piece of the edition: what a link, a note or a search result points at. */
export interface Block {
  readonly id: string;
  /**
   * The words as read: emended, without note signs, white space collapsed but for no-break spaces.
   * Parts of one block that stand on lines of their own (items of a list, say) are parted by a line
   * break; an item of a numbered list begins with its number, which stands in its `value` (and the
   * sign after the number in the list’s `data-delimiter`, if it is not a full stop).
   */
  readonly text: string;
  /** The block as HTML, whole: for a heading, with the link to itself beside it. */
  readonly hast: readonly ElementContent[];
}

/** A place in a text: a quotation from one block (W3C Web Annotation), and where in it that stands. */
export interface Target {
  readonly block: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offsets into the block's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}
