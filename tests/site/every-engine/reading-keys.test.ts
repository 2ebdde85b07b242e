import { expect, it } from 'vitest';
import { inEachEngine } from '../in-each-engine.ts';
import { numberOf } from '../notes.ts';

inEachEngine('single keys', (scene) => {
  const at = 'document.activeElement.id';

  it('move between paragraphs and between sections', async () => {
    await scene.open();
    await scene.reader.press('j');
    await scene.reader.waitFor(`${at} === 'p1'`);
    await scene.reader.press('j');
    await scene.reader.waitFor(`${at} === 'p2'`);
    await scene.reader.press('k');
    await scene.reader.waitFor(`${at} === 'p1'`);
    await scene.reader.press(']');
    await scene.reader.waitFor('/^H[23]$/.test(document.activeElement.tagName)');
  });

  it('open the next note, the table of contents and the list of keys', async () => {
    await scene.open();
    await scene.reader.press('o');
    await scene.reader.waitFor("document.querySelector('.card:is(:popover-open, .margin-card)')");
    await scene.reader.press('Escape');
    await scene.reader.press('t');
    await scene.reader.waitFor("document.activeElement.closest('text-contents')");
    await scene.reader.press('?');
    await scene.reader.waitFor("document.querySelector('dialog.keys')?.open");
    expect(await scene.reader.evaluate("document.querySelector('.keys').textContent")).toContain(
      'next paragraph',
    );
    const { left, right, top, bottom } = await scene.reader.evaluate(() => {
      const box = document.querySelector('dialog.keys')?.getBoundingClientRect();
      // Without scrollbars.
      const { clientWidth, clientHeight } = document.documentElement;
      return {
        left: box?.left ?? 0,
        right: clientWidth - (box?.right ?? 0),
        top: box?.top ?? 0,
        bottom: clientHeight - (box?.bottom ?? 0),
      };
    });
    expect(left, 'it is in the middle of the window').toBeCloseTo(right, 0);
    expect(top).toBeCloseTo(bottom, 0);
    expect(top).toBeGreaterThan(0);
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('do nothing if the reader has turned them off', async () => {
    await scene.open();
    await scene.reader.evaluate("document.documentElement.dataset.keys = 'off'");
    await scene.reader.press('j');
    await scene.reader.press('?');
    expect(await scene.reader.evaluate('document.activeElement === document.body')).toBe(true);
  });
});

inEachEngine('the numbers of paragraphs and the links of headings', (scene) => {
  const stops =
    "[...document.querySelectorAll('article > * > :is([data-anchor], [data-place])')].filter(({ tabIndex }) => tabIndex === 0).length";

  it('move the single Tab stop of places', async () => {
    await scene.open();
    expect(await scene.reader.evaluate(stops)).toBe(1);
    await scene.reader.focus(numberOf(1));
    await scene.reader.press('ArrowDown');
    await scene.reader.waitFor("document.activeElement.getAttribute('data-place') === 'p2'");
    await scene.reader.press('ArrowUp');
    await scene.reader.waitFor("document.activeElement.getAttribute('data-place') === 'p1'");
    expect(await scene.reader.evaluate(stops)).toBe(1);
  });
});
