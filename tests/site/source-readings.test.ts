import { expect, it } from 'vitest';
import { inOneEngine } from './in-each-engine.ts';
import { rootEdition } from './texts.ts';

inOneEngine('the page as in the source', (scene) => {
  const emended = rootEdition().emendations.find(({ change }) => change === 'words');
  const block = `document.getElementById('${emended?.target.block}').textContent`;
  const key = '/:settings:v1';
  const choose = (depth: string) =>
    scene.reader.evaluate(
      (name: string, chosen: string) =>
        localStorage.setItem(name, JSON.stringify({ depth: chosen, asSource: 'on' })),
      key,
      depth,
    );

  it('shows the source’s reading at every emended place, marked, with a notice, at the scholarly depth only', async () => {
    await scene.open();
    const before = await scene.reader.evaluate(block);
    await choose('scholarly');
    await scene.open();
    await scene.reader.waitFor("document.querySelector('article p mark')");
    expect(
      await scene.reader.evaluate("document.querySelector('.as-source').textContent"),
    ).toContain('As in the source');
    const marks = await scene.reader.evaluate(() =>
      [...document.querySelectorAll('article > * mark')].map(({ textContent }) => textContent),
    );
    expect(marks).toContain(emended?.source);
    await scene.reader.press('m');
    await scene.reader.waitFor("!document.querySelector('.as-source')");
    expect(await scene.reader.evaluate(block)).toBe(before);
    await scene.reader.evaluate('localStorage.clear()');
  });
});
