import type { Range } from '../edition/match.ts';

/** A run of words in an excerpt, plain text: the words asked for are marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters shown at most on either side of a match. */
const around = 70;

/** The words around the matches of a passage, cut between words; “…” stands for what is left out. */
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

/** First place of the words before `start` that fit. */
function before(text: string, start: number): number {
  if (start <= around) return 0;
  const space = text.indexOf(' ', start - around - 1);
  return space >= 0 && space < start ? space + 1 : start - around;
}

/** Last place of the words after `end` that fit. */
function after(text: string, end: number): number {
  if (end + around >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end + around);
  return space > end ? space : end + around;
}
