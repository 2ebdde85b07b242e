import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { inOneEngine } from './in-each-engine.ts';

/**
 * A line of a printed page: its words, and the distance of its bottom from that of the paper, in
 * points.
 */
interface Line {
  readonly words: string;
  readonly foot: number;
}

/** A printed page: its size in points, and its lines from top to bottom. */
interface Printed {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Paper sizes in points. */
const papers = { a4: [595, 842], letter: [612, 792] } as const;

async function readPages(pdf: Uint8Array): Promise<readonly Printed[]> {
  const read = await getDocumentProxy(pdf);
  const pages: Printed[] = [];
  for (let n = 1; n <= read.numPages; n++) {
    const page = await read.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const found: { words: string; foot: number }[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const foot = Number(item.transform[5]);
      const line = found.find((one) => Math.abs(one.foot - foot) < 2);
      if (line) line.words += item.str;
      else found.push({ words: item.str, foot });
    }
    pages.push({ width, height, lines: found.sort((a, b) => b.foot - a.foot) });
  }
  return pages;
}

const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

inOneEngine('printed pages', (scene) => {
  it.each(Object.entries(papers))(
    'of size %s have a running head, a page number, and no heading at the bottom',
    async (paper, [width, height]) => {
      await scene.open();
      const [title, headings] = await scene.reader.evaluate(
        () =>
          [
            document.documentElement.dataset['running'] ?? '',
            [...document.querySelectorAll('article :is(h2, h3)')].map(
              ({ textContent }) => textContent,
            ),
          ] as const,
      );
      const pages = await readPages(await scene.reader.pdf(paper === 'a4' ? 'a4' : 'letter'));
      expect(pages.length).toBeGreaterThan(10);
      const headingWords = new Set(headings.map(plain));
      expect(headingWords.size).toBeGreaterThan(8);
      const found = new Set<string>();
      for (const [i, page] of pages.entries()) {
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([
          Math.round(Number(width) + (paper === 'a4' ? 1 : 0)),
          height,
        ]);
        const words = page.lines.map((line) => plain(line.words));
        // The first page begins with the title itself.
        if (i > 0) expect(words[0]).toBe(plain(title));
        expect(words.at(-1)).toBe(`${i + 1}`);
        expect(headingWords.has(words.at(-2) ?? ''), words.at(-2)).toBe(false);
        for (const line of words) if (headingWords.has(line)) found.add(line);
      }
      // Otherwise the test would pass without recognising any heading.
      expect(found.size).toBeGreaterThan(6);
    },
  );

  it('begin with the text, and have the introduction after it', async () => {
    await scene.open();
    const pages = await readPages(await scene.reader.pdf('a4'));
    const lines = pages.flatMap((page) => page.lines.map(({ words }) => plain(words)));
    const [first = '', last = ''] = await scene.reader.evaluate(() =>
      [...document.querySelectorAll('article > div h2, article #dateline')]
        .filter((_, i, all) => i === 0 || i === all.length - 1)
        .map(({ textContent }) => textContent),
    );
    const at = lines.indexOf(plain('About this essay'));
    expect(lines.indexOf(plain(first))).toBeGreaterThan(0);
    expect(at).toBeGreaterThan(lines.indexOf(plain(last)));
    // Once it is printed, the page is as before.
    expect(
      await scene.reader.evaluate("document.querySelector('header #ui-introduction') !== null"),
    ).toBe(true);
  });
});
