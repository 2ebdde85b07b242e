import type { Element, ElementContent } from 'xast';
import type { Range } from '../../edition/match.ts';

/** Markup around a range of text. */
export interface Mark extends Range {
  /** Precedence of crossing marks: the lower rank stays whole, and the other is split. */
  readonly rank: number;
  /** Whether the mark is omitted instead of split. */
  readonly whole: boolean;
  /**
   * Makes the element around the text or, if the mark is split, around one of its parts, which are
   * numbered from 0.
   */
  make(children: ElementContent[], part: number): Element;
}

/** An element between two characters of a text. */
export interface Point {
  readonly at: number;
  readonly element: Element;
}

/** A range of a text with its marks and points. */
export interface MarkedText extends Range {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly points: readonly Point[];
}

/**
 * Makes a tree of text and markup. Marks nest; of two that cross, the one with the higher rank is
 * split or, if parts would make no sense, omitted. A point at the edge of a mark is outside it.
 */
export function nest({ text, marks, points, start, end }: MarkedText): ElementContent[] {
  const queue = disentangle(marks);
  const inside: ElementContent[] = [];
  let at = start;
  for (let mark = queue.shift(); mark; mark = queue.shift()) {
    const { start: from, end: to } = mark;
    const inner: MarkPart[] = [];
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

type MarkPart = Mark & { readonly part: number };

/** Splits marks until none cross; returns them in reading order, outer before inner. */
function disentangle(marks: readonly (Mark & { readonly part?: number })[]): MarkPart[] {
  const placed: MarkPart[] = [];
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

/** Makes nodes of text without marks, with the points in it. */
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
