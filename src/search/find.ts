import { type Folded, fold, matcherOf, type Query, type Range } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';
import { authorScopes } from './question.ts';

/** A passage that matches a query, with its matches. */
export interface Hit<P extends Passage = Passage> {
  readonly passage: P;
  /** Offsets in the passage's text, in order, without overlaps. */
  readonly ranges: readonly Range[];
  /** Whether the passage has the words of the query separately, not as a phrase. */
  readonly apart: boolean;
}

/** The results of a query. */
export interface Found<P extends Passage = Passage> {
  /** Whether any hit has the words of the query separately. */
  readonly apart: boolean;
  /** The number of matches in the chosen scopes. */
  readonly total: number;
  /** The number of matches in each scope that has any, chosen or not. */
  readonly scopes: ReadonlyMap<Scope, number>;
  /** Passages with matches in the chosen scopes, in reading order. */
  readonly hits: readonly Hit<P>[];
}

const folds = new WeakMap<Passage, Folded>();
/** The folded text of a passage, memoized. */
export const foldedOf = (passage: Passage): Folded => {
  const known = folds.get(passage);
  if (known) return known;
  const folded = fold(passage.text);
  folds.set(passage, folded);
  return folded;
};

/** The author's scopes are searched as a group, each editorial scope separately. */
const groupOf = (scope: Scope): string => (authorScopes.includes(scope) ? 'author' : scope);

/**
 * Searches passages for a query; `hits` and `total` are those in the chosen scopes.
 *
 * For each group of scopes (`groupOf`) the first interpretation of the query with matches is used,
 * so that the editor's words never change the results in the author's.
 */
export function find<P extends Passage>(
  passages: readonly P[],
  { ways }: Query,
  chosen: ReadonlySet<Scope>,
): Found<P> {
  const scopes = new Map<Scope, number>();
  const hits: Hit<P>[] = [];
  let total = 0;
  for (const way of ways) {
    const terms = way.map(matcherOf);
    const answered = new Set([...scopes.keys()].map(groupOf));
    for (const passage of passages) {
      const { scope } = passage;
      const folded = foldedOf(passage);
      const found = terms.map((term) => term(folded));
      if (!found.every(([first]) => first) || answered.has(groupOf(scope))) continue;
      const ranges = inOrder(found.flat());
      scopes.set(scope, (scopes.get(scope) ?? 0) + ranges.length);
      if (!chosen.has(scope)) continue;
      hits.push({ passage, ranges, apart: way.length > 1 });
      total += ranges.length;
    }
  }
  return { apart: hits.some((hit) => hit.apart), total, scopes, hits };
}

/** Sorts ranges, and drops those that begin within another. */
function inOrder(ranges: Range[]): Range[] {
  let end = 0;
  return ranges
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}
