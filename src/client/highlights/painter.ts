import { colours, type Highlight as Marked } from '../../highlights/highlight.ts';

/** A highlight and where it is on the page; it has no ranges if its words are lost. */
export interface Shown {
  readonly highlight: Marked;
  /**
   * Ids of the blocks that contain it, in reading order; if its words are lost, of those that
   * contained it.
   */
  readonly blocks: readonly string[];
  readonly ranges: readonly Range[];
}

/** Whether the browser supports the CSS Custom Highlight API. */
export const canDraw = (): boolean => 'highlights' in CSS;

/**
 * Names for `::highlight()` in the style sheet: one for each colour, and one for a highlight shared
 * by a link.
 */
const nameOf = (colour: string): string => `reader-${colour}`;
const sharedName = 'reader-shared';

/** Draws highlights in their colours, replacing earlier ones. */
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

/** Draws the highlight of a shared link; removes it if there are no ranges. */
export function drawShared(ranges: readonly Range[]): void {
  if (canDraw()) CSS.highlights.set(sharedName, new Highlight(...ranges));
}

/**
 * The highlights at a point of the window, shortest first. Not every browser has
 * `CSS.highlights.highlightsFromPoint`.
 */
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

const lengthOf = ({ ranges }: Shown): number => ranges.join('').length;
