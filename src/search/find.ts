import { type Folded, fold, matches, type Query, type Range } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';

/** A passage that answers a query, and where. */
export interface Hit<P extends Passage = Passage> {
  readonly passage: P;
  /** In reading order, never overlapping; offsets of the passage's text. */
  readonly ranges: readonly Range[];
}

/** What a query finds in a text. */
export interface Found<P extends Passage = Passage> {
  /** Whether the words were found apart, each passage holding them all, not as one phrase. */
  readonly apart: boolean;
  /** Matches in the chosen scopes. */
  readonly total: number;
  /** Matches by scope, chosen or not; only scopes that have some. */
  readonly scopes: ReadonlyMap<Scope, number>;
  /** Passages of the chosen scopes that have matches, in reading order. */
  readonly hits: readonly Hit<P>[];
}

const folds = new WeakMap<Passage, Folded>();
/** The folded text of a passage, made once. */
export const foldedOf = (passage: Passage): Folded => {
  const folded = folds.get(passage) ?? fold(passage.text);
  folds.set(passage, folded);
  return folded;
};

/** Asks the passages of a text, in reading order, for a query; counts only the chosen scopes. */
export function find<P extends Passage>(
  passages: readonly P[],
  query: Query,
  chosen: ReadonlySet<Scope>,
): Found<P> {
  for (const way of query.ways) {
    const hits = answers(passages, way);
    if (hits[0]) return summary(way, hits, chosen);
  }
  return summary([], [], chosen);
}

function answers<P extends Passage>(passages: readonly P[], way: readonly string[]): Hit<P>[] {
  return passages.flatMap((passage) => {
    const found = way.map((term) => matches(foldedOf(passage), term));
    return found.every(([first]) => first) ? [{ passage, ranges: inOrder(found.flat()) }] : [];
  });
}

/** Ranges by place, without those that begin inside another. */
function inOrder(ranges: readonly Range[]): Range[] {
  let end = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}

function summary<P extends Passage>(
  way: readonly string[],
  all: readonly Hit<P>[],
  chosen: ReadonlySet<Scope>,
): Found<P> {
  const scopes = new Map<Scope, number>();
  for (const { passage, ranges } of all) {
    scopes.set(passage.scope, (scopes.get(passage.scope) ?? 0) + ranges.length);
  }
  const hits = all.filter(({ passage }) => chosen.has(passage.scope));
  return {
    apart: way.length > 1,
    total: hits.reduce((sum, { ranges }) => sum + ranges.length, 0),
    scopes,
    hits,
  };
}
