import { colours, type Highlight as Marked } from '../../highlights/highlight.ts';

/** A highlight as it stands on the page. */
export interface Shown {
  readonly highlight: Marked;
  /** The ids of the blocks that it stands in, in reading order. */
  readonly blocks: readonly string[];
  readonly ranges: readonly Range[];
}

/** Whether this browser can draw highlights. */
export const canDraw = (): boolean => 'highlights' in CSS;

/** The names that the style sheet draws: a colour each, and what a link shows. */
export const nameOf = (colour: string): string => `reader-${colour}`;
export const sharedName = 'reader-shared';

/** Draws highlights in their colours, in place of those drawn before. */
export function draw(all: readonly Shown[]): void {
  if (!canDraw()) return;
  for (const colour of colours) {
    const ranges = all
      .filter(({ highlight }) => highlight.colour === colour)
      .flatMap((one) => one.ranges);
    if (ranges.length > 0) CSS.highlights.set(nameOf(colour), new Highlight(...ranges));
    else CSS.highlights.delete(nameOf(colour));
  }
}

/** Draws what a link shows, or nothing. */
export function drawShared(ranges: readonly Range[]): void {
  if (canDraw()) CSS.highlights.set(sharedName, new Highlight(...ranges));
}

/** The highlights at a point of the window, the shortest first: browsers do not say it alike. */
export const highlightsAt = (all: readonly Shown[], x: number, y: number): readonly Shown[] =>
  all
    .filter(({ ranges }) =>
      ranges.some((range) =>
        [...range.getClientRects()].some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        ),
      ),
    )
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));

const lengthOf = ({ highlight }: Shown): number =>
  highlight.segments.reduce((sum, { exact }) => sum + exact.length, 0);
