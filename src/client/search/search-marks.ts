import type { Range as Span } from '../../edition/match.ts';
import type { PagePassage } from './passages.ts';

/** A match in the page: its words, and the id of the passage they stand in. */
export interface PageMatch {
  readonly id: string;
  /** In the passage's text, and in the page. */
  readonly span: Span;
  readonly range: Range;
}

/** Marks matches under a name for the styles; where a browser cannot, `:target` shows the place. */
export function mark(name: string, matches: readonly Pick<PageMatch, 'range'>[]): void {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight(...matches.map(({ range }) => range));
  highlight.priority = name.length;
  CSS.highlights.set(name, highlight);
}

/** A stretch of a passage's text as a range of the page. */
export function rangeIn({ pieces }: Pick<PagePassage, 'pieces'>, { start, end }: Span): Range {
  const range = document.createRange();
  // The number of an item of a list stands in no node: what begins with it begins after it.
  const first = pieces.find((piece) => piece.start + piece.node.length > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, Math.max(0, start - first.start));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
