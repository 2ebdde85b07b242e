import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { engine, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { filesOf } from './built-pages.ts';
import { dist, type Site, serveSite } from './site.ts';
import { countInAll } from './texts.ts';

/* The size of a first answer, as sent with Brotli. The limits come from the design: 3.2 kB and
   one request on the text's page, 112 kB for the search of all texts. */
let site: Site;
let browser: Browser;
let reader: Reader;
beforeAll(async () => {
  site = await serveSite();
  browser = await start(engine('chromium'));
  reader = await browser.reader();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const asked = (): readonly string[] =>
  reader
    .requests()
    .filter(({ kind }) => kind === 'script' || kind === 'fetch')
    .map(({ url }) => decodeURIComponent(url.slice(site.address.length).replace(/\?.*/, '')));
const bytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(join(dist, `${file}.br`)).length, 0);
const counted = (element: string, matches: number): string =>
  `document.querySelector('${element} [data-part=count]').textContent.startsWith('${matches} matches')`;

it('The search of a text answers with one file of 3.2 kB', async () => {
  await reader.open(site.address);
  await reader.waitFor("customElements.get('text-search-opener') !== undefined");
  const before = asked();
  // Block what is loaded in addition to the answer.
  await reader.refuse(/_astro\/(?!text-search\.)/);
  await reader.press('/');
  await reader.waitFor("document.querySelector('text-search dialog')?.open");
  await reader.type(subject.word.query);
  await reader.waitFor(
    `${counted('text-search', subject.word.all)} && document.querySelectorAll('text-search mark').length === ${subject.word.all}`,
  );
  await reader.refuse(undefined);
  const needed = asked().filter(
    (file) => !before.includes(file) && !file.includes('enhance-search'),
  );
  expect(needed).toHaveLength(1);
  expect(bytes(needed)).toBeLessThanOrEqual(3200);
});

it('The search of all texts answers within 106 kB, including its script', async () => {
  await reader.open(`${site.address}search/?q=${subject.word.query}`);
  await reader.waitFor(counted('search-page', countInAll(subject.word.query)));
  expect(bytes(asked())).toBeLessThanOrEqual(106_000);
});

it('The index is compressed only once', () => {
  const files = filesOf(dist).filter((file) => /\.(?:pf_\w+|pagefind)$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const inside = gunzipSync(readFileSync(join(dist, file)));
    // The signature that Pagefind's loader checks.
    expect(inside.subarray(0, 12).toString()).toBe('pagefind_dcd');
    expect(brotliDecompressSync(readFileSync(join(dist, `${file}.br`)))).toEqual(inside);
    expect(gunzipSync(readFileSync(join(dist, `${file}.gz`)))).toEqual(inside);
  }
});
