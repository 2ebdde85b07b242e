import type { Passage } from '../../edition/model.ts';
import type { PagePassage } from './passages.ts';
import { make, plainWords, type ResultContext } from './search-results.ts';

/** Returns the words between two offsets of a passage, with the passage's italics. */
export const italicised: ResultContext['words'] = (passage, start, end) => {
  const words = new DocumentFragment();
  let at = start;
  for (const [first, last] of passage.italics ?? rangesOf(passage)) {
    const from = Math.max(at, first);
    const to = Math.min(end, last);
    if (from >= to) continue;
    words.append(plainWords(passage, at, from), make('i', plainWords(passage, from, to)));
    at = to;
  }
  words.append(plainWords(passage, at, end));
  return words;
};

/** The italic ranges of a passage on the page. */
const rangesOf = ({
  pieces = [],
}: Passage & Partial<PagePassage>): NonNullable<Passage['italics']> =>
  pieces
    .filter(({ node }) => node.parentElement?.closest('em, cite, i'))
    .map(({ node, start }) => [start, start + node.length]);
