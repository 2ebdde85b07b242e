import type { Passage } from '../edition/model.ts';
import { editorialResults } from './editorial-results.ts';
import { type Found, find } from './find.ts';
import type { FoundSection } from './fragment.ts';
import type { Question } from './question.ts';

/**
 * The results in a text: its address and title, the passages searched, and the matches in the
 * author's and the editor's words.
 */
export interface TextAnswer {
  readonly address: string;
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly found: Found;
  readonly editorial: readonly Found[];
}

/**
 * Searches the sections that an index has returned, grouped by text; the text with most matches in
 * the chosen scopes comes first.
 */
export function answersByText(
  sections: readonly FoundSection[],
  question: Question,
): readonly TextAnswer[] {
  const inOrder = [...sections].sort((a, b) => a.order - b.order);
  const addresses = new Set(inOrder.map(({ address }) => address));
  return [...addresses]
    .map((address) => {
      const ofText = inOrder.filter((section) => section.address === address);
      const passages = ofText.flatMap((section) => section.passages);
      return {
        address,
        title: ofText[0]?.title ?? '',
        passages,
        found: find(passages, question.query, question.chosen),
        editorial: editorialResults(passages, question),
      };
    })
    .sort((a, b) => b.found.total - a.found.total);
}
