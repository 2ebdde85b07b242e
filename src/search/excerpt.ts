import type { Range } from '../edition/match.ts';

/** A part of an excerpt, as plain text; matches are marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The maximum number of characters shown on each side of a match. */
const around = 70;

/** The matches of a passage with context, cut between words; “…” marks omissions. */
export function excerpt(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let shown = 0;
  let words = '';
  const put = (): unknown => words && pieces.push({ text: words, marked: false });
  for (const [index, { start, end }] of ranges.entries()) {
    const from = Math.max(shown, before(text, start));
    const to = Math.min(after(text, end), ranges[index + 1]?.start ?? text.length);
    words += (from > shown ? (index ? ' … ' : '… ') : '') + text.slice(from, start);
    put();
    pieces.push({ text: text.slice(start, end), marked: true });
    words = text.slice(end, to);
    shown = to;
  }
  words += shown < text.length ? ' …' : '';
  put();
  return pieces;
}

/** Start of the context before `start`. */
function before(text: string, start: number): number {
  if (start <= around) return 0;
  const space = text.indexOf(' ', start - around - 1);
  return space >= 0 && space < start ? space + 1 : start - around;
}

/** End of the context after `end`. */
function after(text: string, end: number): number {
  if (end + around >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end + around);
  return space > end ? space : end + around;
}
