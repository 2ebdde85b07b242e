import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';

const off = { script: false };

/** An element's position in the window, and whether all of it is visible. */
function inWindow(id: string) {
  const { top, bottom, left, right } = document.getElementById(id)?.getBoundingClientRect() ?? {};
  if (top === undefined || bottom === undefined) throw new Error(`No ${id}`);
  const { clientWidth } = document.documentElement;
  return {
    whole:
      top >= 0 && bottom <= innerHeight + 1 && (left ?? -1) >= 0 && (right ?? 0) <= clientWidth,
    atBottom: Math.abs(bottom - innerHeight) <= 1,
  };
}

/** How far an element is below the top of the window, in pixels. */
const topOf = (id: string): number =>
  document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN;

inEachEngine('without script', (scene) => {
  it.for([360, 1280])(
    'a reference shows its note at the bottom of a window %i pixels wide, without moving the text',
    async (width, { skip }) => {
      skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
      await scene.open('', { ...off, width });
      await scene.reader.evaluate(
        "document.getElementById('fnref-2').scrollIntoView({block: 'center'})",
      );
      const before = await scene.reader.evaluate(topOf, 'fnref-2');
      await scene.reader.click({ id: 'fnref-2' });
      await scene.reader.waitFor("document.getElementById('fn-2').matches(':target')");
      expect(await scene.reader.evaluate(inWindow, 'fn-2')).toEqual({
        whole: true,
        atBottom: true,
      });
      // Opaque from the beginning.
      expect(
        await scene.reader.evaluate("document.getElementById('fn-2').getAnimations()"),
      ).toEqual([]);
      const after = await scene.reader.evaluate(topOf, 'fnref-2');
      expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
    },
  );

  it('Tab enters the note, and its backlink closes it; Back restores the place', async ({
    skip,
  }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.open('', off);
    await scene.reader.evaluate(
      "document.getElementById('fnref-2').scrollIntoView({block: 'center'})",
    );
    const before = await scene.reader.evaluate('Math.round(scrollY)');
    await scene.reader.focus({ id: 'fnref-2' });
    await scene.reader.press('Enter');
    await scene.reader.waitFor("document.getElementById('fn-2').matches(':target')");
    await scene.reader.press('Tab');
    expect(await scene.reader.focused()).toMatchObject({ role: 'doc-backlink' });
    expect(await scene.reader.evaluate("document.activeElement.closest('li').id")).toBe('fn-2');
    expect(await scene.reader.evaluate('document.activeElement.textContent.trim()')).toBe('↑ 2*');
    await scene.reader.back();
    await scene.reader.waitFor("!document.querySelector('li:target')");
    expect(await scene.reader.evaluate('Math.round(scrollY)')).toBe(before);
    await scene.reader.click({ id: 'fnref-2' });
    await scene.reader.press('Tab');
    await scene.reader.press('Enter');
    await scene.reader.waitFor("document.getElementById('fnref-2').matches(':target')");
    expect(await scene.reader.evaluate("!document.querySelector('li:target')")).toBe(true);
    expect((await scene.reader.evaluate(inWindow, 'fnref-2')).whole).toBe(true);
  });

  it('all words of the text are there', async ({ skip }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    // Script may move blocks, but not add or remove them.
    const words = () =>
      scene.reader.evaluate(() =>
        [...document.querySelectorAll('article :is(h1, h2, h3, p, li, summary), #ui-colophon')]
          .map((block) => {
            // Script adds the references of emendations, depending on the depth.
            const copy = document.createElement('div');
            copy.append(...[...block.childNodes].map((node) => node.cloneNode(true)));
            for (const sign of copy.querySelectorAll('[href^="#em-"]')) sign.remove();
            return copy.textContent.trim();
          })
          .sort(),
      );
    await scene.open();
    const enhanced = await words();
    await scene.open('', off);
    expect(await words()).toEqual(enhanced);
    const unseen = await scene.reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('article :is(p, li, h2, h3)')]
        .filter((block) => !block.closest('details, .more') && !block.checkVisibility())
        .map((block) => block.textContent),
    );
    expect(unseen).toEqual([]);
  });

  it('folded parts open for a hash inside them', async ({ skip }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.open('#headnote-2', off);
    await scene.reader.waitFor("document.getElementById('headnote-2').closest('details').open");
    expect((await scene.reader.evaluate(inWindow, 'headnote-2')).whole).toBe(true);
  });

  it('no control is shown that would not work', async ({ skip }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.open('', off);
    const { reader } = scene;
    const { names } = await reader.evaluate(() => ({
      names: [...document.querySelectorAll<HTMLElement>('button')]
        .filter((button) => button.checkVisibility() && !button.closest('form'))
        .map((button) => button.textContent),
    }));
    expect(names).toEqual([]);
  });
});
