import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';

/** Words without what a page break, a hyphen or the style sheet may make of them. */
const tidy = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2010·-]+/g, '')
    .toLowerCase();

/** The words of a page without the lines that most pages have at their head or foot, but for numbers. */
function withoutMargins(pages: readonly string[]): readonly string[] {
  const lines = pages.map((page) => page.trim().split('\n'));
  const shape = (line: string | undefined): string => (line ?? '').replace(/\d+/g, '0').trim();
  const isMargin = (end: 0 | -1, line: string | undefined): boolean =>
    lines.filter((page) => shape(page.at(end)) === shape(line)).length > pages.length / 2;
  return lines.map((page) =>
    page
      .slice(isMargin(0, page.at(0)) ? 1 : 0, isMargin(-1, page.at(-1)) ? -1 : undefined)
      .join('\n'),
  );
}

/** The words of a PDF as they stand on its pages, and as they were drawn; nothing where the program that reads them is missing. */
function wordsOf(pdf: Uint8Array): { readonly seen: string; readonly drawn: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    const read = (...options: string[]): string | undefined => {
      const from = [...options, 'page.pdf', '-'];
      const { stdout, error } = spawnSync('pdftotext', from, { cwd: folder, encoding: 'utf8' });
      // The numbers of paragraphs stand in the margin, beside any of their lines.
      const numbers = /¶\s*\d+[a-z]*/g;
      if (error) return undefined;
      return tidy(withoutMargins(stdout.trim().split('\f')).join('\n').replace(numbers, ' '));
    };
    const [seen, drawn] = [read(), read('-raw')];
    return seen === undefined || drawn === undefined ? undefined : { seen, drawn };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

inEachEngine('on paper', (scene, engine) => {
  /** The words that an author wrote, block by block, in their order. */
  const blocks = () =>
    scene.reader.evaluate(() =>
      [
        ...document.querySelectorAll('article :is(h1, h2, h3, p[id]), article li[id^="fn-"] > p'),
      ].map((block) => block.textContent.trim()),
    );
  /** All words of the page's text, run by run: what the editor adds may be set in any way. */
  const runs = () =>
    scene.reader.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const control = 'summary, nav, button, note-card, [role="doc-backlink"], [data-anchor]';
        if (!parentElement?.closest(control)) found.push(textContent?.trim() ?? '');
      }
      return found;
    });

  it('every heading, paragraph and note can be seen, and no control', async ({ skip }) => {
    skip(!scene.reader.can.has('medium'), 'this engine shows no print styles on its screen');
    await scene.open('', { medium: 'print', width: 700 });
    const unseen = await scene.reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('article :is(h1, h2, h3, p, li)')]
        .filter((block) => !block.checkVisibility() || block.getBoundingClientRect().height === 0)
        .map((block) => block.textContent),
    );
    expect(unseen).toEqual([]);
    const controls = await scene.reader.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, input, nav, summary, [role="doc-backlink"], [data-anchor]',
        ),
      ]
        .filter((control) => control.checkVisibility())
        .map((control) => control.outerHTML.slice(0, 80)),
    );
    expect(controls).toEqual([]);
  });

  it('every heading, paragraph and note is in the PDF, in order', async ({ skip }) => {
    skip(!scene.reader.can.has('pdf'), 'this engine makes no PDF');
    skip(
      engine === 'firefox',
      'Firefox writes small capitals and old figures as signs without letters',
    );
    await scene.open();
    const wanted = await blocks();
    expect(wanted.length).toBeGreaterThan(75);
    const read = wordsOf(await scene.reader.pdf());
    if (read === undefined && process.env.CI)
      throw new Error('pdftotext is missing: poppler-utils');
    skip(read === undefined, 'pdftotext (poppler-utils) is not installed');
    const { seen: printed, drawn } = read ?? { seen: '', drawn: '' };
    let from = 0;
    for (const block of wanted.map(tidy)) {
      const at = printed.indexOf(block, from);
      expect(
        at,
        `“${block.slice(0, 200)}” after “${printed.slice(from, from + 60)}”`,
      ).toBeGreaterThanOrEqual(0);
      from = at + block.length;
    }
    const missing = (await runs()).filter(
      (run) => !printed.includes(tidy(run)) && !drawn.includes(tidy(run)),
    );
    expect(missing).toEqual([]);
  });
});
