import type { Browser, Page } from 'puppeteer-core';
import { visit } from './browser.ts';
import { findInBrowser } from './browsers-find.ts';
import { ask, type Reply } from './in-page.ts';
import type { Subject } from './subjects.ts';
import { forget, type Needed, sentBetween } from './traffic.ts';

/** The measurements of a search in one visit: a first query, and a warm one. */
export interface Sample extends Needed {
  /** From the key that opens the search (or the first key, if it is open) to the first result. */
  readonly cold: number;
  readonly warm: number;
}

/** Where the subjects are served. */
export type Addresses = Readonly<Record<Subject['from'], string>>;

const reply = (page: Page, { controls }: Subject, query: string): Promise<Reply> =>
  controls ? page.evaluate(ask, controls, query) : findInBrowser(page, query);

/** Time between queries in ms, like a person's. */
const betweenWords = 200;

/** Visits a search once and runs each query in turn. */
function sample(
  browser: Browser,
  subject: Subject,
  addresses: Addresses,
  words: readonly string[],
): Promise<Sample> {
  forget();
  const [first = '', ...others] = words;
  return visit(browser, addresses[subject.from] + subject.page, async (page) => {
    const idle = performance.timeOrigin + performance.now();
    const { ms, at } = await reply(page, subject, first);
    const sent = sentBetween(idle, at, subject);
    let warm = Number.NaN;
    for (const word of others) {
      await new Promise((done) => setTimeout(done, betweenWords));
      warm = (await reply(page, subject, word)).ms;
    }
    return { ...sent, cold: ms, warm };
  });
}

/** Fails if the first result waits for requests that it should not need. */
export const showWithoutBeside = (
  browser: Browser,
  subject: Subject,
  addresses: Addresses,
  word: string,
): Promise<Reply> =>
  visit(browser, addresses[subject.from] + subject.page, async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      subject.beside?.test(request.url()) ? request.abort() : request.continue(),
    );
    return reply(page, subject, word);
  });

/** Visits every search once per round, starting each round with another one. */
export async function measure(
  browser: Browser,
  subjects: readonly Subject[],
  addresses: Addresses,
  rounds: readonly (readonly string[])[],
): Promise<ReadonlyMap<Subject, readonly Sample[]>> {
  const samples = new Map<Subject, Sample[]>(subjects.map((subject) => [subject, []]));
  for (const [nth, words] of rounds.entries()) {
    const first = nth % subjects.length;
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      samples.get(subject)?.push(await sample(browser, subject, addresses, words));
    }
  }
  return samples;
}

/** The median. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  );
}
