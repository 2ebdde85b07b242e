import type { Target } from '../edition/block.ts';

/** Readers' highlights and notes, as stored in their browsers. */

/**
 * The colours of highlights; `grey` stands for other programs' colours. A link that shares a
 * highlight contains the index of its colour, so new colours go to the end.
 */
export const colours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type Colour = (typeof colours)[number];

/** How the words of a highlight were found when the text was last open. */
export type Status = 'found' | 'changed' | 'lost';

/** The position of a highlight in its text, for lists of highlights, which do not load the text. */
export interface Location {
  /** The displayed name of the place, such as “¶ 34” or “Author’s note 2”. */
  readonly label: string;
  /** The heading of its section or, in a note, of the list of notes. */
  readonly heading: string;
  /** Index of its block among the blocks of the page, in reading order. */
  readonly order: number;
}

/** A highlighted range of a block. */
export interface Segment extends Target {
  /** `start` in code points instead of UTF-16 code units, as the Web Annotation model counts. */
  readonly points: number;
}

/** Words that a reader has highlighted, with the reader's note and tags. */
export interface Highlight {
  readonly id: string;
  /** The text's folder; empty for a text that is not on this site. */
  readonly text: string;
  /** The version of the edition in which the words were highlighted or last found unchanged. */
  readonly edition: string;
  /** At least one for each block with highlighted words, in reading order. */
  readonly segments: readonly Segment[];
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
  /** Dates and times are in ISO 8601, UTC, and so sort as strings. */
  readonly created: string;
  readonly updated: string;
  /**
   * When the reader deleted the highlight. The record that remains has no words or note; it only
   * keeps imports from restoring the highlight.
   */
  readonly deletedAt?: string;
  readonly status: Status;
  /** The current words, if they differ from the highlighted ones. */
  readonly reading?: string;
  readonly location: Location;
}

/**
 * The maximum lengths, in UTF-16 code units, of a segment's words, of a note, and of the context on
 * each side.
 */
export const longestQuotation = 2000;
export const longestNote = 20_000;
export const contextLength = 32;

/** The highlights that are not deleted, in reading order. */
export const inReadingOrder = (highlights: readonly Highlight[]): readonly Highlight[] =>
  highlights
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted(
      (a, b) =>
        a.location.order - b.location.order ||
        (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
