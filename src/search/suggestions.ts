import { parseQuery } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';
import { find } from './find.ts';
import { spellingOf, vocabularyOf } from './forms.ts';

/** A query similar to one that has no matches, and how many matches the similar one has. */
interface Suggestion {
  /** The query with the similar word, spelled as in the text. */
  readonly query: string;
  readonly count: number;
}

/** Maximum number of suggestions. */
const most = 3;

/** Maximum edit distance for a word of the given length in UTF-16 code units. */
const reach = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Finds suggestions for a query without matches: one of its words is replaced by a similar word of
 * the chosen scopes. Sorted by edit distance, then by frequency; each suggestion has matches.
 */
export function suggestionsFor(
  passages: readonly Passage[],
  typed: string,
  chosen: ReadonlySet<Scope>,
): readonly Suggestion[] {
  const asked = passages.filter(({ scope }) => chosen.has(scope));
  const counts = new Map<string, number>();
  for (const passage of asked)
    for (const [word, count] of vocabularyOf(passage))
      counts.set(word, (counts.get(word) ?? 0) + count);
  const words = parseQuery(typed.replaceAll('"', ' ')).ways.at(-1) ?? [];
  const near = words.flatMap((word, at) =>
    counts.has(word) || word.endsWith('*')
      ? []
      : [...counts].flatMap(([other, count]) => {
          const distance = distanceOf(word, other, reach(word.length));
          return distance === undefined ? [] : [{ at, other, count, distance }];
        }),
  );
  near.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.other < b.other ? -1 : 1));
  const found: Suggestion[] = [];
  for (const { at, other } of near) {
    if (found.length === most) break;
    const query = words.map((word, i) => (i === at ? spellingOf(asked, other) : word)).join(' ');
    const { total } = find(asked, parseQuery(query), chosen);
    if (total > 0) found.push({ query, count: total });
  }
  return found;
}

/**
 * Computes the edit distance of two words, by deletions, insertions, substitutions and
 * transpositions; undefined if it exceeds `limit`, or if `limit` is 0.
 */
export function distanceOf(a: string, b: string, limit: number): number | undefined {
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return undefined;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          exchanged ? (before[j - 2] ?? limit) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...next) > limit) return undefined;
    [before, row] = [row, next];
  }
  const distance = row[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}
