import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { tidy, wordsOf } from '../printed-words.ts';

inEachEngine('on paper', (scene, engine) => {
  /** The author's blocks. */
  const authors = 'article h1, article > :is(h2, h3, p[id]), article li[id^="fn-"] > p';
  /** The visible text nodes below each element, without those of controls. */
  const seen = (selector: string) =>
    scene.reader.evaluate(
      (elements) =>
        [...document.querySelectorAll(elements)].map((element) => {
          const runs: string[] = [];
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const control = 'summary, nav, button, note-card, [role="doc-backlink"], [data-anchor]';
          while (walker.nextNode()) {
            const { parentElement: parent, textContent } = walker.currentNode;
            if (parent?.checkVisibility() && !parent.closest(control)) runs.push(textContent ?? '');
          }
          return runs;
        }),
      selector,
    );

  it('every heading, paragraph and note is visible, and no control', async ({ skip }) => {
    skip(!scene.reader.can.has('medium'), 'this engine shows no print styles on its screen');
    await scene.open('', { medium: 'print', width: 700 });
    const unseen = await scene.reader.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)]
          .filter((block) => !block.checkVisibility() || block.getBoundingClientRect().height === 0)
          .map((block) => block.textContent),
      authors,
    );
    expect(unseen).toEqual([]);
    const controls = await scene.reader.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, input, nav, summary, [role="doc-backlink"], [data-anchor]',
        ),
      ]
        // In print the control of what is folded is its heading.
        .filter(
          (control) =>
            control.checkVisibility() && !control.matches(':is(.fold, #ui-introduction) > summary'),
        )
        .map((control) => control.outerHTML.slice(0, 80)),
    );
    expect(controls).toEqual([]);
  });

  it('every heading, paragraph and note is in the PDF, in order', async ({ skip }) => {
    skip(!scene.reader.can.has('pdf'), 'this engine makes no PDF');
    skip(
      engine === 'firefox',
      'Firefox writes small capitals and old-style figures as glyphs without characters',
    );
    await scene.open();
    const wanted = (await seen(authors)).map((runs) => runs.join(''));
    expect(wanted.length).toBeGreaterThanOrEqual(subject.paragraphs + subject.sections.length);
    const printed = await wordsOf(await scene.reader.pdf());
    let from = 0;
    for (const block of wanted.map(tidy)) {
      const at = printed.indexOf(block, from);
      expect(
        at,
        `“${block.slice(0, 200)}” after “${printed.slice(from, from + 60)}”`,
      ).toBeGreaterThanOrEqual(0);
      from = at + block.length;
    }
    const missing = (await seen('article > :not(.more)'))
      .flat()
      .filter((run) => !printed.includes(tidy(run)));
    // Paper cannot open notes, so it does not tell how.
    const help = (await seen('article header .facts + .facts')).flat();
    expect(missing).toContain(help[0]);
    expect(missing.filter((run) => !help.includes(run))).toEqual([]);
  });
});
