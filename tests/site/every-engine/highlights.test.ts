import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { bringIn, catchSaved, eraseAll, saved, select } from '../highlighting.ts';
import { inEachEngine, type Scene } from '../in-each-engine.ts';
import { button } from '../notes.ts';

const { place, next } = subject.word;
/** Expression for the drawn highlights: the words by name. */
const drawn = `JSON.stringify([...CSS.highlights].filter(([name]) => name.startsWith('reader-')).map(([name, ranges]) => [name, [...ranges].map(String).join('|')]))`;
const isDrawn = (name: string): string => `CSS.highlights.has('reader-${name}')`;

const noteOn = async (scene: Scene, words: string): Promise<void> => {
  await select(scene.reader, place);
  await scene.reader.click(button('Note'));
  await scene.reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
  await scene.reader.type(words);
  await scene.reader.press('Escape');
  await scene.reader.waitFor(`document.querySelector('[data-marked=${place}][data-noted]')`);
};

const erase = async (scene: Scene): Promise<void> => {
  await scene.open('my-notes/');
  await eraseAll(scene.reader);
};

inEachEngine('a highlight', (scene) => {
  it('loads no code before the first one is made, even for selected words', async () => {
    await scene.open();
    await select(scene.reader, place);
    const own =
      "performance.getEntriesByType('resource').filter(({ name }) => /highlight/.test(name)).length";
    expect(await scene.reader.evaluate(own)).toBe(0);
  });

  it('spans paragraphs, takes a note, persists, and is listed, edited, deleted and restored', async () => {
    await scene.open();
    await noteOn(scene, 'Mine');
    await select(
      scene.reader,
      next.id,
      next.id.replace(/\d+/, (n) => `${Number(n) + 1}`),
    );
    await scene.reader.click(button('Highlight'));
    await scene.reader.waitFor("[...CSS.highlights.get('reader-yellow')].length === 3");
    // The same words are not highlighted twice.
    await select(scene.reader, place);
    await scene.reader.press('h');
    await scene.reader.waitFor('getSelection().isCollapsed');
    expect(await scene.reader.evaluate("[...CSS.highlights.get('reader-yellow')].length")).toBe(3);
    await scene.open('about/');
    await scene.open();
    await scene.reader.waitFor(isDrawn('yellow'));
    const before = String(await scene.reader.evaluate(drawn));
    expect(await scene.reader.count(button(/^1 highlight, ¶ 33, 1 note$/))).toBe(1);
    await scene.reader.click(button(/^1 highlight, ¶ 33, 1 note$/));
    await scene.reader.click({ role: 'radio', name: 'Blue' });
    await scene.reader.waitFor(isDrawn('blue'));
    await scene.reader.click(button('Delete'));
    await scene.reader.waitFor(`!${isDrawn('blue')}`);
    await scene.reader.click(button('Undo'));
    await scene.reader.waitFor(isDrawn('blue'));
    expect(String(await scene.reader.evaluate(drawn)).length).toBeGreaterThan(before.length);
    await scene.open('my-notes/');
    await scene.reader.waitFor("document.querySelectorAll('my-notes ol > li').length === 2");
    expect(await scene.reader.evaluate("document.querySelector('my-notes').innerText")).toContain(
      'Mine',
    );
    await erase(scene);
    await scene.open();
    await scene.reader.waitFor("document.readyState === 'complete'");
    expect(await scene.reader.evaluate(isDrawn('blue'))).toBe(false);
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('is exported to a file and imported again', async () => {
    await scene.open();
    await noteOn(scene, 'To take along');
    await scene.open('my-notes/');
    await scene.reader.waitFor("document.querySelectorAll('my-notes ol > li').length === 1");
    await catchSaved(scene.reader);
    await scene.reader.click(button('Save as JSON-LD'));
    const file = await saved(scene.reader);
    expect(file).toContain('To take along');
    await erase(scene);
    await bringIn(scene.reader, file);
    await scene.reader.waitFor("/1 new/.test(document.querySelector('my-notes').innerText)");
    await scene.reader.click(button('Bring them in'));
    await scene.reader.waitFor("document.querySelectorAll('my-notes ol > li').length === 1");
    await scene.open();
    await scene.reader.waitFor(isDrawn('yellow'));
    await erase(scene);
  });

  it('is shared by a link, and stored on request', async () => {
    await scene.open();
    await select(scene.reader, place);
    await scene.reader.click(button('Highlight'));
    await scene.reader.waitFor(isDrawn('yellow'));
    await scene.reader.click(button(/^1 highlight/));
    await scene.reader.evaluate(() => {
      const page = globalThis as unknown as { copied: string };
      const write = async ([item]: ClipboardItem[]) => {
        page.copied = (await (await item?.getType('text/plain'))?.text()) ?? '';
      };
      const writeText = async (words: string) => {
        page.copied = words;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { write, writeText } });
    });
    await scene.reader.click(button('Copy link'));
    await scene.reader.waitFor('globalThis.copied');
    const link = new URL(String(await scene.reader.evaluate('globalThis.copied')));
    expect(link.hash).toBe(`#${place}`);
    await erase(scene);
    await scene.open(`${link.search}${link.hash}`);
    await scene.reader.waitFor(isDrawn('shared'));
    expect(await scene.reader.evaluate(isDrawn('yellow'))).toBe(false);
    await scene.reader.click(button('Keep it'));
    await scene.reader.waitFor(isDrawn('yellow'));
    await erase(scene);
    await scene.open(`${link.search.replace(/\w{8}$/, '00000000')}${link.hash}`);
    await scene.reader.waitFor(
      "/has changed/.test(document.querySelector('reader-highlights').innerText)",
    );
    await scene.open('?mark=0<script>.0.1.00000000#p1');
    expect(await scene.reader.evaluate(isDrawn('shared'))).toBe(false);
  });
});
