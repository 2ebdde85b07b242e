import type { Range as Span } from '../../edition/match.ts';

/** A match on the page, with the id of its `Passage` (`edition/model.ts`). */
export interface PageMatch {
  readonly id: string;
  /** Its offsets in the passage's text, and its range on the page. */
  readonly span: Span;
  readonly range: Range;
}

/**
 * Highlights matches under a name for style sheets; where highlights overlap, the one with the
 * longer name (`search-current`) is on top. Browsers without the Custom Highlight API show only
 * `:target`.
 */
export function mark(name: string, matches: readonly Pick<PageMatch, 'range'>[]): void {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight(...matches.map(({ range }) => range));
  highlight.priority = name.length;
  CSS.highlights.set(name, highlight);
}
