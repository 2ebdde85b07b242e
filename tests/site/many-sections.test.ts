import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { dist } from './site.ts';

/** A fake Pagefind that reports 250 sections with a word, and counts how many are loaded. */
const program = `
globalThis.loaded = 0;
const data = (n) => {
  globalThis.loaded++;
  return { url: '/text-' + n + '/#part', content: 'A rare word. ¶.', meta: { title: '0' },
    filters: { text: ['/text-' + n + '/ Text ' + n] }, anchors: [{ id: 'p1', location: 0 }] };
};
export const options = async () => {};
export const init = async () => {};
export const search = async () =>
  ({ results: Array.from({ length: 250 }, (_, n) => ({ data: async () => data(n) })) });
`;

/** The built site with the index of a large library. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-sections-'));
  cpSync(dist, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/pagefind\.js\.(?:br|gz)$/.test(file)) rmSync(join(folder, file));
    else if (/pagefind\.js$/.test(file)) writeFileSync(join(folder, file), program);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inEachEngine(
  'a word in very many sections',
  (scene) => {
    const said = (n: string): Promise<void> =>
      scene.reader.waitFor(
        `document.querySelector('search-page [data-part=count]').textContent.startsWith('${n} ')`,
        20_000,
      );
    const more = { role: 'button', name: 'Look into more sections' } as const;

    it('is searched for in the most likely sections, and in all on request', async () => {
      await scene.open('search/?q=rare');
      await said('40');
      expect(await scene.reader.evaluate('loaded')).toBe(40);
      expect(
        await scene.reader.evaluate(
          "document.querySelector('search-page [data-part=count]').textContent.includes('210 more')",
        ),
      ).toBe(true);
      // By keyboard, because sections change height while scrolling, so a click could miss.
      await scene.reader.evaluate(
        "document.querySelector('search-page [data-part=more] button').focus()",
      );
      await scene.reader.press('Enter');
      await said('140');
      await scene.reader.waitFor("document.activeElement?.matches('[data-part=more] button')");
      await scene.reader.press('Enter');
      await said('240');
      await scene.reader.waitFor("document.activeElement?.matches('[data-part=more] button')");
      await scene.reader.press('Enter');
      await said('250');
      expect(await scene.reader.count(more)).toBe(0);
      expect(
        await scene.reader.evaluate("document.activeElement?.matches('[data-part=more]')"),
      ).toBe(true);
    });
  },
  () => folder,
);
