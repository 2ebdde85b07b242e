import type { PagePassage } from './passages.ts';
import { make, plainWords, type ResultContext } from './search-results.ts';

/** Returns the words between two offsets of a passage, with the author’s italics. */
export const italicised: ResultContext['words'] = (passage, start, end) => {
  const { pieces = [] }: Partial<PagePassage> = passage;
  const words = new DocumentFragment();
  let at = start;
  for (const { node, start: first } of pieces) {
    const from = Math.max(at, first);
    const to = Math.min(end, first + node.length);
    if (from >= to || !node.parentElement?.closest('em, cite, i')) continue;
    words.append(plainWords(passage, at, from), make('i', plainWords(passage, from, to)));
    at = to;
  }
  words.append(plainWords(passage, at, end));
  return words;
};
