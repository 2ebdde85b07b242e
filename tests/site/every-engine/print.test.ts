import { expect, it } from 'vitest';
import { inEachEngine } from '../in-each-engine.ts';
import { tidy, wordsOf } from '../printed-words.ts';

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
