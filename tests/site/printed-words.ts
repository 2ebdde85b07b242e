import { getDocumentProxy } from 'unpdf';

/** Removes what page breaks, hyphenation and style sheets change. */
export const tidy = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2010·-]+/g, '')
    .toLowerCase();

/** The largest difference between baselines on one line, including superscripts, in points. */
const raised = 6;

/** Half of the smallest gutter between columns, in points; wider than half a space. */
const halfGutter = 4;

interface Piece {
  readonly left: number;
  readonly right: number;
  readonly words: string;
}
interface Line {
  readonly foot: number;
  readonly pieces: Piece[];
}

const joined = ({ pieces }: Line): string => pieces.map(({ words }) => words).join('');

/** The lines of a page in reading order: the left column first, if no line crosses the gutter. */
function inColumns(lines: readonly Line[], middle: number): readonly string[] {
  const read: string[] = [];
  let right: string[] = [];
  for (const line of lines) {
    const crosses = line.pieces.some(
      (one) =>
        one.words.trim() && one.left < middle + halfGutter && one.right > middle - halfGutter,
    );
    if (crosses) {
      read.push(...right, joined(line));
      right = [];
      continue;
    }
    const half = (isRight: boolean): string =>
      joined({ ...line, pieces: line.pieces.filter(({ left }) => left >= middle === isRight) });
    if (half(false)) read.push(half(false));
    if (half(true)) right.push(half(true));
  }
  return [...read, ...right];
}

/** The lines of each page of a PDF from top to bottom, in whatever order they were drawn. */
async function linesOf(pdf: Uint8Array): Promise<readonly (readonly string[])[]> {
  const read = await getDocumentProxy(Uint8Array.from(pdf));
  const pages: (readonly string[])[] = [];
  for (let n = 1; n <= read.numPages; n++) {
    const page = await read.getPage(n);
    const [from = 0, , to = 0] = page.view;
    const lines: Line[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || !item.str) continue;
      const [left, foot] = [Number(item.transform[4]), Number(item.transform[5])];
      const piece = { left, right: left + item.width, words: item.str };
      const line = lines.find((one) => Math.abs(one.foot - foot) < raised);
      if (line) line.pieces.push(piece);
      else lines.push({ foot, pieces: [piece] });
    }
    lines.sort((a, b) => b.foot - a.foot);
    for (const { pieces } of lines) pieces.sort((a, b) => a.left - b.left);
    pages.push(inColumns(lines, (from + to) / 2));
  }
  await read.cleanup();
  return pages;
}

/** The normalised words of a PDF, without running heads, page numbers and paragraph numbers. */
export async function wordsOf(pdf: Uint8Array): Promise<string> {
  const pages = await linesOf(pdf);
  const shape = (line: string | undefined): string => (line ?? '').replace(/\d+/g, '0').trim();
  const repeats = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(page.map(shape))) repeats.set(line, (repeats.get(line) ?? 0) + 1);
  const isMargin = (line: string): boolean => (repeats.get(shape(line)) ?? 0) > pages.length / 2;
  const words = pages.map((page) => page.filter((line) => !isMargin(line)).join('\n'));
  return tidy(words.join('\n').replace(/¶\s*\d+[a-z]*/g, ' '));
}
