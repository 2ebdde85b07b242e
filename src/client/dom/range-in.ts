import type { Range as Span } from '../../edition/match.ts';
import type { BlockWords } from './block-words.ts';

/** Converts a span of a block's text to a DOM range. */
export function rangeIn({ pieces }: Pick<BlockWords, 'pieces'>, { start, end }: Span): Range {
  const range = document.createRange();
  // The number of a list item is in no text node, so a span that begins with it becomes a range
  // that begins after it.
  const first = pieces.find((piece) => piece.start + piece.node.length > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, Math.max(0, start - first.start));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/**
 * The span of a block's text that a DOM range covers, without spaces around it; undefined if it
 * covers none.
 */
export function spanIn({ text, pieces }: BlockWords, range: Range): Span | undefined {
  const touched = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = first.start + (first.node === startContainer ? startOffset : 0);
  const to = last.start + (last.node === endContainer ? endOffset : last.node.length);
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  const end = from + inside.trimEnd().length;
  return end > start ? { start, end } : undefined;
}
