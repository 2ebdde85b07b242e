import type { Range as Span } from '../../edition/match.ts';
import type { PagePassage } from './passages.ts';

/** A match on the page, with the id of its passage. */
export interface PageMatch {
  readonly id: string;
  /** Its offsets in the passage's text, and its range on the page. */
  readonly span: Span;
  readonly range: Range;
}

/**
 * Highlights matches under a name for style sheets; browsers without highlights only show
 * `:target`.
 */
export function mark(name: string, matches: readonly Pick<PageMatch, 'range'>[]): void {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight(...matches.map(({ range }) => range));
  highlight.priority = name.length;
  CSS.highlights.set(name, highlight);
}

/** Converts offsets in a passage's text to a range on the page. */
export function rangeIn({ pieces }: Pick<PagePassage, 'pieces'>, { start, end }: Span): Range {
  const range = document.createRange();
  // Numbers of list items are in no text node, so a match on one begins after it.
  const first = pieces.find((piece) => piece.start + piece.node.length > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, Math.max(0, start - first.start));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
