import type { Target } from '../edition/block.ts';

/** What readers mark in a text and note on it, as their browsers keep it. */

/** The colours that a reader can choose; `grey` stands for any that another program has chosen. */
export const colours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type Colour = (typeof colours)[number];

/** How the words of a highlight were found in the edition that was read last. */
export const statuses = ['found', 'moved', 'changed', 'lost'] as const;
export type Status = (typeof statuses)[number];

/** Where a highlight stands in its text, for lists that are made without the text. */
export interface Location {
  /** Such as “¶ 34” or “Author’s note 2”. */
  readonly label: string;
  /** The heading above it. */
  readonly heading: string;
  /** Its rank in reading order. */
  readonly order: number;
}

/** A stretch of a block that is marked. */
export interface Segment extends Target {
  /** Where it begins in its block, in code points, as other programs count. */
  readonly points: number;
}

/** Words that a reader has marked, with what the reader notes on them. */
export interface Highlight {
  readonly id: string;
  /** The folder of the text; empty for a text that this site does not know. */
  readonly text: string;
  /** The version of the text in which the words were marked. */
  readonly edition: string;
  /** One or several for each block that the marked words stand in, in reading order. */
  readonly segments: readonly Segment[];
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601 instants. */
  readonly created: string;
  readonly updated: string;
  /** When the reader deleted it. What is deleted keeps its id alone, so that no other copy brings it back. */
  readonly deletedAt?: string;
  readonly status: Status;
  /** The words that stand there in the edition read last, if they are others than those marked. */
  readonly reading?: string;
  readonly location: Location;
}

/** The most that is kept, in UTF-16 code units: of the words of a segment, of a note, of context. */
export const longestQuotation = 2000;
export const longestNote = 20_000;
export const contextLength = 32;

/** The marked words, in one piece. */
export const wordsOf = ({ segments }: Pick<Highlight, 'segments'>): string =>
  segments
    .map(({ exact, block }, i) =>
      i === 0 ? exact : `${segments[i - 1]?.block === block ? '' : '\n'}${exact}`,
    )
    .join('');

/** What is left of a deleted highlight. */
export const tombstone = ({ id, text, created }: Highlight, now: string): Highlight => ({
  ...{ id, text, created, edition: '', segments: [], colour: 'yellow', note: '', tags: [] },
  ...{ updated: now, deletedAt: now, status: 'found' },
  location: { label: '', heading: '', order: 0 },
});

/** Those that are not deleted, in reading order. */
export const inReadingOrder = (highlights: readonly Highlight[]): readonly Highlight[] =>
  highlights
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted(
      (a, b) =>
        a.location.order - b.location.order ||
        (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
