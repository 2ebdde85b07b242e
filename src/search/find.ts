import { type Folded, fold, matcherOf, type Query, type Range } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';
import { authorScopes } from './question.ts';

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
  const known = folds.get(passage);
  if (known) return known;
  const folded = fold(passage.text);
  folds.set(passage, folded);
  return folded;
};

/** The author's words are asked as one, each of the editor's scopes by itself. */
const groupOf = (scope: Scope): string =>
  authorScopes.some((each) => each === scope) ? 'author' : scope;

/**
 * Asks the passages of a text for a query; counts only the chosen scopes. What the editor's words
 * have never changes what is found in the author's: in each group the first way holds that finds
 * anything.
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

/** Ranges by place, without those that begin inside another. */
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
