import { expect, it } from 'vitest';
import { inOneEngine } from './in-each-engine.ts';
import { rootEdition } from './texts.ts';

inOneEngine('the page as in the source', (scene) => {
  const emendations = rootEdition().emendations.filter(({ change }) => change === 'words');
  const [emended] = emendations;
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
    expect(marks).toEqual(emendations.map(({ source }) => source));
    await scene.reader.press('m');
    await scene.reader.waitFor("!document.querySelector('.as-source')");
    expect(await scene.reader.evaluate(block)).toBe(before);
    await scene.reader.evaluate('localStorage.clear()');
  });

  it('is quoted as the source has it, with the readings of this edition', async () => {
    const { target, reading, source } =
      emendations.find((one) => /^p\d/.test(one.target.block)) ?? {};
    await choose('scholarly');
    await scene.open(`#${target?.block}`);
    await scene.reader.waitFor("document.querySelector('article p mark')");
    await scene.reader.evaluate((block: string) => {
      const write = async ([item]: ClipboardItem[]) => {
        const words = await (await item?.getType('text/plain'))?.text();
        document.documentElement.dataset['copied'] = words;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
      const mark = document.querySelector(`#${block} mark`);
      if (mark) getSelection()?.selectAllChildren(mark);
    }, target?.block ?? '');
    await scene.reader.waitFor("document.querySelector('#ui-selection').matches(':popover-open')");
    await scene.reader.click({ role: 'button', name: 'Quote' });
    await scene.reader.waitFor("'copied' in document.documentElement.dataset");
    const copied = await scene.reader.evaluate('document.documentElement.dataset.copied');
    const lines = String(copied).split('\n');
    expect(lines[0]).toBe(`“${source}”`);
    expect(lines.at(-1)).toBe(
      `This quotation follows the source: “${source}” [this edition: “${reading}”].`,
    );
    await scene.reader.evaluate('localStorage.clear()');
  });

  it('has the source’s reading also where markup divides the words, and has them again later', async () => {
    const { target, reading, source } =
      emendations.find((one) => one.reading.length > 3 && one.target.block.startsWith('p')) ?? {};
    const words = () =>
      scene.reader.evaluate(`document.getElementById('${target?.block}').textContent`);
    await choose('full');
    await scene.open();
    await scene.reader.evaluate(
      (block: string, length: number) => {
        const sign = document.querySelector(`#${block} sup:has(> [id^=emref-])`);
        const text = sign?.previousSibling;
        if (!(text instanceof Text)) throw new Error('There are no words before the sign.');
        const divided = document.createElement('em');
        const end = text.splitText(text.length - length + 2);
        end.replaceWith(divided);
        divided.append(end);
      },
      target?.block ?? '',
      reading?.length ?? 0,
    );
    const before = String(await words());
    await scene.reader.press('m');
    await scene.reader.waitFor(`document.querySelector('#${target?.block} mark')`);
    expect(await words()).toBe(before.replace(`${reading}°`, `${source}°`));
    await scene.reader.press('m');
    await scene.reader.waitFor("!document.querySelector('article > * mark')");
    expect(await words()).toBe(before);
    await scene.reader.evaluate('localStorage.clear()');
  });
});
