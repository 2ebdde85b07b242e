import { matches, type Query } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';
import { word } from '../edition/words.ts';
import { foldedOf } from './find.ts';

/** A word that begins with the word searched for, and how many times it occurs. */
export interface Form {
  readonly word: string;
  readonly count: number;
}

const vocabularies = new WeakMap<Passage, ReadonlyMap<string, number>>();

/** The folded words of a passage and how many times each occurs, memoized. */
export function vocabularyOf(passage: Passage): ReadonlyMap<string, number> {
  const known = vocabularies.get(passage);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const one of foldedOf(passage).text.match(word) ?? [])
    counts.set(one, (counts.get(one) ?? 0) + 1);
  vocabularies.set(passage, counts);
  return counts;
}

/** The maximum number of words that the search offers. */
const mostForms = 6;

/**
 * Finds longer words of the chosen scopes that begin with the word searched for, the most frequent
 * first, at most six; none if the query is a phrase, several words, a compound such as `sect-type`,
 * or a prefix such as `sect*`.
 */
export function otherForms(
  passages: readonly Passage[],
  { ways: [way = []] }: Query,
  chosen: ReadonlySet<Scope>,
): readonly Form[] {
  const [asked = ''] = way;
  if (way.length !== 1 || !isPlainWord(asked)) return [];
  const counts = new Map<string, number>();
  for (const passage of passages) {
    if (!chosen.has(passage.scope) || !foldedOf(passage).text.includes(asked)) continue;
    for (const [other, count] of vocabularyOf(passage)) {
      if (other !== asked && other.startsWith(asked))
        counts.set(other, (counts.get(other) ?? 0) + count);
    }
  }
  return [...counts]
    .map(([other, count]) => ({ word: other, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostForms)
    .map(({ word: other, count }) => ({ word: spellingOf(passages, other), count }));
}

/** The most frequent spelling of a folded word; of equally frequent ones, the lower-case one. */
export function spellingOf(passages: readonly Passage[], folded: string): string {
  const counts = new Map<string, number>();
  for (const passage of passages)
    for (const { start, end } of matches(foldedOf(passage), folded)) {
      const spelling = passage.text.slice(start, end);
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1));
  return first?.[0] ?? folded;
}

const isPlainWord = (term: string): boolean => /^[\p{L}\p{N}\p{M}]+$/u.test(term);
