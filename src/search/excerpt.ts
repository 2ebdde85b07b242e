import type { Range } from '../edition/match.ts';

/** A part of an excerpt, as offsets in the passage; `marked` if it is a match. */
interface ExcerptPart extends Range {
  readonly marked?: true;
  /** “ … ” if words are omitted before the part. */
  readonly gap?: string;
}

/** The maximum number of characters shown on each side of a match. */
const around = 70;

/** The matches of a passage with their context, which begins and ends between words if possible. */
export function excerpt(text: string, ranges: readonly Range[]): ExcerptPart[] {
  let shown = 0;
  const parts = ranges.flatMap(({ start, end }, index): ExcerptPart[] => {
    const from = Math.max(shown, before(text, start));
    const gap = from > shown ? ' … ' : '';
    shown = Math.min(after(text, end), ranges[index + 1]?.start ?? text.length);
    return [
      { gap, start: from, end: start },
      { start, end, marked: true },
      { start: end, end: shown },
    ];
  });
  const gap = shown < text.length ? ' … ' : '';
  return [...parts, { gap, start: shown, end: shown }];
}

/**
 * The offset at which the context before a match begins; `start` is that of the match. If there is
 * no space, `indexOf` returns -1, and the context is one character longer.
 */
const before = (text: string, start: number): number =>
  start > around ? start - around + text.slice(start - around - 1, start).indexOf(' ') : 0;

/** The offset at which the context after a match ends; `end` is that of the match. */
function after(text: string, end: number): number {
  if (end + around >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end + around);
  return space > end ? space : end + around;
}
