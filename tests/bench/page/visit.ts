import type { Browser, Page } from 'puppeteer-core';
import { ask } from '../search/in-page.ts';
import { forget, type Needed, sentBetween } from '../search/traffic.ts';
import { type Paints, paints, takeNotes } from './in-page.ts';
import type { OpenSite } from './open-site.ts';

/** A phone of the middle kind, held upright, and how many times slower it is than this machine. */
const phone = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
export const slowdown = 4;

/**
 * Where a first visitor comes from, by a link or a search. A page that isolates itself from its opener gets
 * a process of its own; from an empty page any other would be spared what all cost from another site.
 */
const elsewhere = 'data:text/html,<title>Another site</title><p>Words.';

/** Opens a page as a first visitor with such a phone does, and closes it when all is done. */
export async function visitByPhone<Outcome>(
  browser: Browser,
  address: string,
  then: (page: Page) => Promise<Outcome>,
): Promise<Outcome> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(phone);
    await page.goto(elsewhere);
    await page.evaluateOnNewDocument(takeNotes);
    await page.emulateCPUThrottling(slowdown);
    await page.goto(address, { waitUntil: 'networkidle0', timeout: 60_000 });
    return await then(page);
  } finally {
    await context.close();
  }
}

/** Bodies as sent, and how many answers. */
type Sent = Pick<Needed, 'bytes' | 'requests'>;

/** What a first visit showed. */
export interface Visit extends Paints {
  /** Until the page was at rest. */
  readonly sent: Sent;
  /** From asking the page at rest for a word to its first result; nothing where it has no search. */
  readonly search?: Sent & { readonly ms: number };
}

const now = (): number => performance.timeOrigin + performance.now();
const never = /(?!)/;

/** Visits a site over its slow link and asks its search for a word, if it has one. */
export function visitOnce(browser: Browser, site: OpenSite, word: string): Promise<Visit> {
  forget();
  return visitByPhone(browser, site.slow, async (page) => {
    const rest = now();
    const sent = sentBetween(0, rest, { own: never });
    const seen = await page.evaluate(paints);
    if (!site.search) return { ...seen, sent };
    const from = now();
    const { ms, at } = await page.evaluate(ask, site.search, word);
    return { ...seen, sent, search: { ms, ...sentBetween(from, at, { own: never, ...site }) } };
  });
}

/** What a first visit has sent to be kept for later ones, after the page is at rest. */
export function keptAfter(browser: Browser, { fast }: OpenSite): Promise<Sent> {
  forget();
  return visitByPhone(browser, fast, async () => {
    const rest = now();
    let kept: Sent = { bytes: 0, requests: -1 };
    for (let before = kept; before.requests !== kept.requests || before === kept; ) {
      before = kept;
      await new Promise((done) => setTimeout(done, 3000));
      kept = sentBetween(rest, now(), { own: never });
    }
    return kept;
  });
}
