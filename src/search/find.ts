import { type Folded, fold, matches, type Query, type Range } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';
import { authorScopes, editorialScopes } from './question.ts';

/** A passage that answers a query, and where. */
export interface Hit<P extends Passage = Passage> {
  readonly passage: P;
  /** In reading order, never overlapping; offsets of the passage's text. */
  readonly ranges: readonly Range[];
  /** Whether the passage has the words apart, not as one phrase. */
  readonly apart: boolean;
}

/** What a query finds in a text. */
export interface Found<P extends Passage = Passage> {
  /** Whether some of the hits have the words apart. */
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

/** The author's words are asked as one, each of the editor's scopes by itself. */
const groups: readonly (readonly Scope[])[] = [
  authorScopes,
  ...editorialScopes.map((scope) => [scope]),
];

/**
 * Asks the passages of a text for a query; counts only the chosen scopes. What the editor's words
 * have never changes what is found in the author's.
 */
export function find<P extends Passage>(
  passages: readonly P[],
  query: Query,
  chosen: ReadonlySet<Scope>,
): Found<P> {
  const all = groups.flatMap((group) =>
    answers(
      passages.filter(({ scope }) => group.includes(scope)),
      query,
    ),
  );
  const scopes = new Map<Scope, number>();
  for (const { passage, ranges } of all) {
    scopes.set(passage.scope, (scopes.get(passage.scope) ?? 0) + ranges.length);
  }
  const hits = all.filter(({ passage }) => chosen.has(passage.scope));
  return {
    apart: hits.some(({ apart }) => apart),
    total: hits.reduce((sum, { ranges }) => sum + ranges.length, 0),
    scopes,
    hits,
  };
}

/** What the first way finds that finds anything. */
function answers<P extends Passage>(passages: readonly P[], { ways }: Query): Hit<P>[] {
  for (const way of ways) {
    const hits = passages.flatMap((passage) => {
      const found = way.map((term) => matches(foldedOf(passage), term));
      return found.every(([first]) => first)
        ? [{ passage, ranges: inOrder(found.flat()), apart: way.length > 1 }]
        : [];
    });
    if (hits[0]) return hits;
  }
  return [];
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
