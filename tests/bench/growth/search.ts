import type { Browser } from 'puppeteer-core';
import type { OpenSite } from '../page/open-site.ts';
import { visit } from '../search/browser.ts';
import { forget, sentBetween } from '../search/traffic.ts';

/** What a first search needed. */
export interface FirstSearch {
  readonly results: number;
  readonly bytes: number;
  readonly requests: number;
  readonly ms: number;
}

/** The part of Pagefind's API that is used. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly mergeIndex: (path: string) => Promise<void>;
  readonly search: (
    words: string,
  ) => Promise<{ results: readonly { readonly data: () => Promise<unknown> }[] }>;
}

/** Loads the first index, merges the others, searches, and loads some results; runs in the page. */
async function searchFirst([paths, word, shown]: readonly [
  readonly string[],
  string,
  number,
]): Promise<Pick<FirstSearch, 'results' | 'ms'>> {
  const start = performance.now();
  const [first = '', ...others] = paths;
  const pagefind: Pagefind = await import(`${location.origin}${first}pagefind.js`);
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  await Promise.all(others.map((path) => pagefind.mergeIndex(path)));
  const { results } = await pagefind.search(word);
  await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return { results: results.length, ms: performance.now() - start };
}

/** Searches several indexes, like a first visitor over a slow link. */
export const firstSearch = (
  browser: Browser,
  { slow }: OpenSite,
  indexes: readonly string[],
  word: string,
  shown: number,
): Promise<FirstSearch> =>
  visit(browser, slow, async (page) => {
    forget();
    const now = (): number => performance.timeOrigin + performance.now();
    const from = now();
    const found = await page.evaluate(searchFirst, [indexes, word, shown] as const);
    return { ...found, ...sentBetween(from, now(), { own: /(?!)/ }) };
  });
