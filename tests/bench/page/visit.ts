import type { Browser, Page } from 'puppeteer-core';
import { ask } from '../search/in-page.ts';
import { forget, type Needed, sentBetween } from '../search/traffic.ts';
import { type Paints, paints, takeNotes } from './in-page.ts';
import type { OpenSite } from './open-site.ts';

/** A mid-range phone in portrait, and its slowdown relative to this machine. */
const phone = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const slowdown = 4;

/**
 * The page that a first visitor comes from.
 *
 * A page that isolates itself from its opener gets a new process. From an empty page other pages
 * would avoid that cost, which everyone pays when coming from another site.
 */
const elsewhere = 'data:text/html,<title>Another site</title><p>Words.';

/** Opens a page as a first visitor with such a phone, and closes it afterwards. */
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

/** Bytes of bodies as sent, and number of responses. */
type Sent = Pick<Needed, 'bytes' | 'requests'>;

/** The measurements of a first visit. */
export interface Visit extends Paints {
  /** Until the page is idle. */
  readonly sent: Sent;
  /** From starting a search on the idle page to its first result; undefined without a search. */
  readonly search?: Sent & { readonly ms: number };
}

const now = (): number => performance.timeOrigin + performance.now();
const never = /(?!)/;

/** Visits a site over its slow link and runs a query in its search, if it has one. */
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

/** What a first visit loads for later visits, after the page is idle. */
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
