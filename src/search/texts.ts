import type { Passage, Scope } from '../edition/model.ts';
import { type Found, find } from './find.ts';
import type { FoundSection } from './fragment.ts';
import type { Question } from './question.ts';

/** What one text answers: its path, the passages looked at, what was found in them. */
export interface TextAnswer {
  readonly address: string;
  readonly passages: readonly Passage[];
  readonly found: Found;
}

/** Asks each text that sections were found of; the text with most matches first. */
export function answersOf(
  sections: readonly FoundSection[],
  { query, chosen }: Question,
): readonly TextAnswer[] {
  const texts = new Map<string, Passage[]>();
  for (const { address, passages } of [...sections].sort((a, b) => a.order - b.order)) {
    texts.set(address, [...(texts.get(address) ?? []), ...passages]);
  }
  return [...texts]
    .map(([address, passages]) => ({ address, passages, found: find(passages, query, chosen) }))
    .sort((a, b) => b.found.total - a.found.total);
}

/** The counts of several texts as one. */
export function together(answers: readonly TextAnswer[]): Found {
  const all = answers.map(({ found }) => found);
  const counts = new Map<Scope, number>();
  for (const { scopes } of all) {
    for (const [scope, n] of scopes) counts.set(scope, (counts.get(scope) ?? 0) + n);
  }
  const total = all.reduce((sum, each) => sum + each.total, 0);
  const apart = all.some((each) => each.total > 0 && each.apart);
  return { apart, total, scopes: counts, hits: [] };
}
