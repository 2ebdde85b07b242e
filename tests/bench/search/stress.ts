import type { Browser } from 'puppeteer-core';
import { visit } from './browser.ts';
import { randomQueries } from './chance.ts';
import { openDialog, timesOf } from './in-page.ts';
import { median } from './rounds.ts';

/** The slowest of many random queries on the text's page, in ms. */
export interface Slowest {
  readonly query: string;
  /** Median of five runs, to exclude noise of the machine. */
  readonly ms: number;
  /** The longest single run, including noise. */
  readonly once: number;
}

const batch = 500;
const suspects = 20;

/** Runs 10,000 random queries, and the slowest again. */
export const slowest = (browser: Browser, address: string): Promise<Slowest> =>
  visit(browser, address, async (page) => {
    await page.keyboard.press('/');
    await page.waitForSelector('text-search dialog[open]');
    const queries = randomQueries(10_000, 3);
    const asked: { query: string; ms: number }[] = [];
    for (let from = 0; from < queries.length; from += batch) {
      const some = queries.slice(from, from + batch);
      const times = await page.evaluate(timesOf, some);
      asked.push(...some.map((query, nth) => ({ query, ms: times[nth] ?? Number.NaN })));
    }
    const longest = asked.sort((a, b) => b.ms - a.ms).slice(0, suspects);
    const again: { query: string; ms: number }[] = [];
    for (const { query } of longest) {
      // Alternate with another query, because repeating one changes nothing.
      const times = await page.evaluate(timesOf, Array(5).fill([query, 'x']).flat());
      again.push({ query, ms: median(times.filter((_, nth) => nth % 2 === 0)) });
    }
    const [worst] = again.sort((a, b) => b.ms - a.ms);
    return {
      query: worst?.query ?? '',
      ms: worst?.ms ?? Number.NaN,
      once: longest[0]?.ms ?? Number.NaN,
    };
  });

/**
 * How long the page's search takes to open for the first time on a slowed-down processor, in ms.
 */
export async function opening(
  browser: Browser,
  address: string,
  slowdown: number,
  times: number,
): Promise<number> {
  const all: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const ms = await visit(browser, address, async (page) => {
      await page.emulateCPUThrottling(slowdown);
      return page.evaluate(openDialog);
    });
    all.push(ms);
  }
  return median(all);
}
