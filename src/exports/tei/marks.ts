import type { Element, ElementContent } from 'xast';
import type { Range } from '../../edition/match.ts';

/** Markup that some words of a text are to stand in. */
export interface Mark extends Range {
  /** How firmly it holds together where two cross: the lower stays whole, the other is parted. */
  readonly rank: number;
  /** Whether it is left out rather than parted. */
  readonly whole: boolean;
  /** The element around the words; again for each further part, from 1. */
  make(children: ElementContent[], part: number): Element;
}

/** An element between two characters of a text. */
export interface Point {
  readonly at: number;
  readonly element: Element;
}

/** Everything that stands in and between the words of a text from `start` to `end`. */
export interface Marked extends Range {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly points: readonly Point[];
}

/**
 * Makes a tree of words and the markup that they stand in. Marks nest; of two that cross, the less
 * firm is parted at the other's edge or, where parts would make no sense, left out. A point at the
 * edge of a mark stands outside it.
 */
export function nest({ text, marks, points, start, end }: Marked): ElementContent[] {
  const queue = disentangle(marks);
  const inside: ElementContent[] = [];
  let at = start;
  for (let mark = queue.shift(); mark; mark = queue.shift()) {
    const { start: from, end: to } = mark;
    const inner: Piece[] = [];
    while (queue[0] && queue[0].end <= to) inner.push(...queue.splice(0, 1));
    const within = points.filter((point) => from < point.at && point.at < to);
    inside.push(
      ...plain(text, points, at, from),
      mark.make(nest({ text, marks: inner, points: within, start: from, end: to }), mark.part),
    );
    at = to;
  }
  return [...inside, ...plain(text, points, at, end)];
}

type Piece = Mark & { readonly part: number };

/** Parts marks until none crosses another; in reading order, the outer before the inner. */
function disentangle(marks: readonly (Mark & { readonly part?: number })[]): Piece[] {
  const placed: Piece[] = [];
  for (const mark of marks.toSorted((a, b) => a.rank - b.rank)) {
    const edges = placed
      .filter((other) => crosses(mark, other))
      .flatMap((other) => [other.start, other.end])
      .filter((edge) => mark.start < edge && edge < mark.end);
    if (edges.length > 0 && mark.whole) continue;
    const cuts = [...new Set([mark.start, ...edges.sort((a, b) => a - b), mark.end])];
    for (const [i, start] of cuts.slice(0, -1).entries())
      placed.push({ ...mark, start, end: cuts[i + 1] ?? mark.end, part: (mark.part ?? 0) + i });
  }
  return placed.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
}

const crosses = (a: Range, b: Range): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);

/** Words that stand in no further mark, with the points among them. */
function plain(
  text: string,
  points: readonly Point[],
  start: number,
  end: number,
): ElementContent[] {
  const among = points.filter(({ at }) => start <= at && at <= end);
  const edges = [start, ...among.map(({ at }) => at), end];
  return edges.slice(1).flatMap((edge, i): ElementContent[] => {
    const value = text.slice(edges[i], edge);
    const element = among[i]?.element;
    return [...(value ? [{ type: 'text', value } as const] : []), ...(element ? [element] : [])];
  });
}
