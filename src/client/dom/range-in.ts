import type { Range as Span } from '../../edition/match.ts';
import type { BlockWords } from './block-words.ts';

/** A stretch of a block's text as a range of the page. */
export function rangeIn({ pieces }: Pick<BlockWords, 'pieces'>, { start, end }: Span): Range {
  const range = document.createRange();
  // The number of an item of a list stands in no node: what begins with it begins after it.
  const first = pieces.find((piece) => piece.start + piece.node.length > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, Math.max(0, start - first.start));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
