import type { Browser, Page } from 'puppeteer-core';
import { visit } from './browser.ts';
import { findInBrowser } from './browsers-find.ts';
import { ask, type Reply } from './in-page.ts';
import type { Subject } from './subjects.ts';
import { forget, type Needed, sentBetween } from './traffic.ts';

/** What one visit showed of a search: a first query, and one after it is warm. */
export interface Sample extends Needed {
  /** From the key that opens the search, or the first key where it is open, to the first result. */
  readonly cold: number;
  readonly warm: number;
}

/** Where the subjects are served. */
export type Addresses = Readonly<Record<Subject['from'], string>>;

const reply = (page: Page, { controls }: Subject, query: string): Promise<Reply> =>
  controls ? page.evaluate(ask, controls, query) : findInBrowser(page, query);

/** A person looks at an answer before the next word: milliseconds. */
const betweenWords = 200;

/** Visits a search once and asks for each word in turn. */
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

/** Fails if the first result does wait for what is said to be loaded beside it. */
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

/** Visits every search once a round, each round beginning with another of them. */
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

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  );
}
