import { expect, it } from 'vitest';
import { placeKey } from '../../../src/client/settings/settings-store.ts';
import { subject } from '../../essay/page.ts';
import { inEachEngine, type Scene } from '../in-each-engine.ts';
import { button } from '../notes.ts';

const offer = { role: 'link', name: /^Continue at ¶ \d+$/ } as const;
const isOffered = "!document.querySelector('reading-place').hidden";
const storageKey = placeKey(process.env.BASE_PATH ?? '/', subject.folder);
const key = `localStorage.getItem('${storageKey}')`;

/** Waits until a lazily loaded script has run. */
async function hasRun(scene: Scene, name: string): Promise<void> {
  const found = `performance.getEntriesByType('resource').find(({ name }) => /\\/${name}\\./.test(name))`;
  await scene.reader.waitFor(`${found} !== undefined`);
  // Resolves after the page's own import of the module.
  await scene.reader.evaluate(`import(${found}.name).then(() => true)`);
}

/** Scrolls to the middle of a paragraph, follows a link in the page if given, and leaves the page. */
async function readTo(scene: Scene, id: string, hash?: string): Promise<void> {
  await scene.open();
  await scene.reader.evaluate((wanted: string) => {
    const block = document.getElementById(wanted);
    if (!block) throw new Error(`No ${wanted}`);
    const { top, height } = block.getBoundingClientRect();
    scrollTo({ top: scrollY + top + height / 2, behavior: 'instant' });
  }, id);
  // The script that stores the position is loaded on the first scroll.
  await hasRun(scene, 'store-reading-place');
  if (hash) await scene.reader.evaluate(`location.hash = '${hash}'`);
  await scene.open('names/');
}

inEachEngine('the place of a reader', (scene) => {
  it('is remembered, and restored only on request', async () => {
    await readTo(scene, 'p34');
    expect(String(await scene.reader.evaluate(key))).toMatch(/^p34 0\.(?:4|5)\d?$/);
    await scene.open();
    await scene.reader.waitFor(isOffered);
    expect(await scene.reader.evaluate('scrollY')).toBe(0);
    expect(await scene.reader.describe(offer)).toMatchObject({ name: 'Continue at ¶ 34' });
    await scene.reader.focus(offer);
    await scene.reader.press('Enter');
    await scene.reader.waitFor('scrollY > 100');
    const { top, bottom } = await scene.reader.evaluate(() => {
      const rect = document.getElementById('p34')?.getBoundingClientRect();
      return { top: rect?.top ?? 0, bottom: rect?.bottom ?? 0 };
    });
    expect(Math.abs(top + bottom)).toBeLessThan(8);
    expect(await scene.reader.evaluate('document.activeElement.id')).toBe('p34');
    expect(await scene.reader.evaluate(isOffered)).toBe(false);
    expect(new URL(await scene.reader.url()).hash).toBe('');
  });

  it('is offered in a bar that does not cover the end of the page', async () => {
    await readTo(scene, 'p34');
    await scene.open();
    await scene.reader.waitFor(isOffered);
    // Parts of the page get their height when they come into view.
    await scene.reader.waitFor(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const last = [...document.querySelectorAll('nav[aria-label="This site"] a')].at(-1);
      const bar = document.querySelector('reading-place > section');
      const end = last?.getBoundingClientRect().bottom ?? Infinity;
      return end <= (bar?.getBoundingClientRect().top ?? 0);
    });
    await scene.reader.click({ role: 'link', name: 'About this site' });
    await scene.reader.waitFor("location.pathname.endsWith('/about/')");
  });

  it('is not that of a former visit once the text is finished', async () => {
    await readTo(scene, 'p34');
    await readTo(scene, `p${subject.paragraphs}`);
    expect(await scene.reader.evaluate(key)).toBeNull();
  });

  it('is that in the text if a reader leaves from the notes', async () => {
    await readTo(scene, 'p34');
    await readTo(scene, 'p20', 'fn-1');
    expect(String(await scene.reader.evaluate(key))).toMatch(/^p20 /);
  });

  it('is not offered if the URL names another place', async () => {
    await readTo(scene, 'p34');
    await scene.open('#p3');
    await scene.reader.waitFor('scrollY > 0');
    expect(await scene.reader.evaluate(isOffered)).toBe(false);
  });

  it('can be forgotten in the bar, including this visit', async () => {
    await readTo(scene, 'p20');
    await scene.open();
    await scene.reader.waitFor(isOffered);
    await scene.reader.click(button('Forget my place'));
    expect(await scene.reader.evaluate(key)).toBeNull();
    expect(await scene.reader.evaluate(isOffered)).toBe(false);
    await scene.reader.evaluate('scrollTo(0, 9000)');
    await scene.open('names/');
    expect(await scene.reader.evaluate(key)).toBeNull();
  });

  it('can be forgotten in the settings, if there is one', async () => {
    const forget = button('Forget my place');
    await readTo(scene, 'p20');
    await scene.open();
    await scene.reader.click(button('Settings'));
    await scene.reader.waitFor("document.querySelector('reader-settings dialog').open");
    await scene.reader.click(forget);
    expect(await scene.reader.evaluate(key)).toBeNull();
    expect(await scene.reader.count({ role: 'status', name: /./ })).toBe(0);
    expect(
      await scene.reader.evaluate(
        "document.querySelector('reader-settings [role=status]').textContent",
      ),
    ).toBe('Your place is forgotten.');
    await scene.reader.press('Escape');
    await scene.reader.click(button('Settings'));
    expect(
      await scene.reader.evaluate(
        "document.querySelector('reader-settings [data-do=forget]').hidden",
      ),
    ).toBe(true);
  });

  it('is offered only if it is valid', async () => {
    for (const stored of ['p999 0.5', '<b>p34</b>', 'p34', 'p34 7', 'x'.repeat(5000)]) {
      await scene.open('names/');
      await scene.reader.evaluate(
        (name: string, words: string) => {
          localStorage.setItem(name, words);
        },
        storageKey,
        stored,
      );
      await scene.open();
      await hasRun(scene, 'continue-reading');
      expect(await scene.reader.evaluate(isOffered), stored).toBe(false);
    }
    expect(scene.reader.complaints()).toEqual([]);
  });
});
