import { getDocumentProxy } from 'unpdf';

/** Words without what a page break, a hyphen or the style sheet may make of them. */
export const tidy = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2010·-]+/g, '')
    .toLowerCase();

/** How far apart the feet of letters may be that stand on one line, raised ones among them; in points. */
const raised = 6;

/** The lines of each page of a PDF from head to foot, whatever the order in which they were drawn. */
async function linesOf(pdf: Uint8Array): Promise<readonly (readonly string[])[]> {
  const read = await getDocumentProxy(Uint8Array.from(pdf));
  const pages: string[][] = [];
  for (let n = 1; n <= read.numPages; n++) {
    const lines: { foot: number; pieces: { left: number; words: string }[] }[] = [];
    for (const item of (await (await read.getPage(n)).getTextContent()).items) {
      if (!('str' in item) || !item.str) continue;
      const [left, foot] = [Number(item.transform[4]), Number(item.transform[5])];
      const line = lines.find((one) => Math.abs(one.foot - foot) < raised);
      if (line) line.pieces.push({ left, words: item.str });
      else lines.push({ foot, pieces: [{ left, words: item.str }] });
    }
    pages.push(
      lines
        .sort((a, b) => b.foot - a.foot)
        .map(({ pieces }) => pieces.sort((a, b) => a.left - b.left))
        .map((pieces) => pieces.map(({ words }) => words).join('')),
    );
  }
  await read.cleanup();
  return pages;
}

/** The words of a printed page, tidied, without running heads, page numbers and numbers of paragraphs. */
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
