import type { Query } from '../edition/match.ts';
import type { Passage, Scope } from '../edition/model.ts';
import { wordsOf } from '../edition/words.ts';
import { foldedOf } from './find.ts';

/** A word of the text beside the one asked for, with how often it stands there. */
export interface Form {
  readonly word: string;
  readonly count: number;
}

/** How many other words are offered at most. */
const mostForms = 6;

/**
 * Other words of the chosen scopes that begin with the one word asked for, the most frequent first.
 * There are none beside a phrase, several words or a beginning.
 */
export function formsBeside(
  passages: readonly Passage[],
  { ways: [way = []] }: Query,
  chosen: ReadonlySet<Scope>,
): readonly Form[] {
  const [asked = ''] = way;
  if (way.length !== 1 || !isPlainWord(asked)) return [];
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const folded = foldedOf(passage);
    if (!chosen.has(passage.scope) || !folded.text.includes(asked)) continue;
    for (const { word } of wordsOf(folded)) {
      if (word !== asked && word.startsWith(asked)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostForms);
}

const isPlainWord = (term: string): boolean => /^[\p{L}\p{N}\p{M}]+$/u.test(term);
