import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { dist, type Site, serveSite } from './site.ts';

/** What a program of the index says that knows 250 sections with a word, and how many were asked for. */
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

/** The built site, with the index of a large library. */
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

describe.each(engines())('a word that very many sections have, in $name', (engine) => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    site = await serveSite(folder);
    browser = await start(engine);
    reader = await browser.reader();
  });
  afterAll(async () => {
    await reader?.close();
    await browser?.close();
    await site?.close();
  });
  const said = (n: string): Promise<void> =>
    reader.waitFor(
      `document.querySelector('search-page [data-part=count]').textContent.startsWith('${n} matches')`,
      20_000,
    );
  const more = { role: 'button', name: 'Look into more sections' } as const;

  it('is looked for in the likeliest, and in all if the reader wants', async () => {
    await reader.open(`${site.address}search/?q=rare`);
    await said('40');
    expect(await reader.evaluate('loaded')).toBe(40);
    expect(
      await reader.evaluate(
        "document.querySelector('search-page [data-part=count]').textContent.includes('210 more')",
      ),
    ).toBe(true);
    // By the keyboard: on the way down sections take on their heights, and a click would miss.
    await reader.evaluate("document.querySelector('search-page [data-part=more] button').focus()");
    await reader.press('Enter');
    await said('140');
    await reader.waitFor("document.activeElement?.matches('[data-part=more] button')");
    await reader.press('Enter');
    await said('240');
    await reader.waitFor("document.activeElement?.matches('[data-part=more] button')");
    await reader.press('Enter');
    await said('250');
    expect(await reader.count(more)).toBe(0);
  });
});
