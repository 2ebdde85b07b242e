import { expect, it } from 'vitest';
import { inOneEngine } from './in-each-engine.ts';

/** Which kinds of entries are visible, and whether any letter is without a visible entry. */
function shown() {
  const isShown = (element: Element): boolean => element.checkVisibility();
  const entries = [...document.querySelectorAll<HTMLElement>('[data-kind]')].filter(isShown);
  const letters = [...document.querySelectorAll('.letter')].filter(isShown);
  return {
    kinds: [...new Set(entries.map(({ dataset }) => dataset['kind']))],
    isEmptyLetter: letters.some((letter) => ![...letter.querySelectorAll('article')].some(isShown)),
  };
}

inOneEngine('the index of names', (scene) => {
  it.each([true, false])('shows only names of the chosen kind (script: %s)', async (script) => {
    await scene.open('names/', { script });
    const kinds = await scene.reader.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('[name=kind]')].map(({ value }) => value),
    );
    expect(kinds.length).toBeGreaterThan(2);
    for (const [nth, kind] of kinds.entries()) {
      await scene.reader.click({ role: 'radio', nth });
      await scene.reader.waitFor(`document.querySelector('[value=${kind}]').checked`);
      const { kinds: seen, isEmptyLetter } = await scene.reader.evaluate(shown);
      expect(seen.toSorted()).toEqual(kind === 'all' ? kinds.slice(1).toSorted() : [kind]);
      expect(isEmptyLetter).toBe(false);
    }
  });
});
