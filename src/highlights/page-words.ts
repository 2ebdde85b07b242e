import { comparable } from '../edition/comparable.ts';
import type { QuotedPlace, Words } from '../edition/quotation.ts';

/** The text of a page as one string, in which words can also be found across blocks. */
export interface PageWords<B extends Words = Words> {
  readonly blocks: readonly B[];
  /** The normalised texts of the blocks (`comparable`), each followed by a space. */
  readonly text: string;
  /** The offset in `text` at which each block begins. */
  readonly starts: readonly number[];
  /** Converts a range of `text` to places, one for each block. */
  placesOf(start: number, end: number): readonly QuotedPlace<B>[];
}

export function pageWords<B extends Words>(blocks: readonly B[]): PageWords<B> {
  const copies = blocks.map((block) => comparable(block.text));
  const starts: number[] = [];
  let text = '';
  for (const copy of copies) {
    starts.push(text.length);
    text += `${copy.text} `;
  }
  const placesOf = (start: number, end: number): readonly QuotedPlace<B>[] => {
    const first = blockAt(starts, start);
    const last = blockAt(starts, Math.max(start, end - 1));
    return blocks.slice(first, last + 1).flatMap((block, i): QuotedPlace<B>[] => {
      const copy = copies[first + i];
      const begin = starts[first + i] ?? 0;
      if (!copy) return [];
      const from = copy.at(Math.max(0, start - begin));
      const to = copy.at(Math.min(copy.text.length, end - begin));
      return to > from && block.text.slice(from, to).trim()
        ? [{ block, start: from, end: to }]
        : [];
    });
  };
  return { blocks, text, starts, placesOf };
}

/** The index of the block that contains an offset of `PageWords.text`. */
export function blockAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
