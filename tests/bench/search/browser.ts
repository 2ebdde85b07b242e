import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../site/browsers/chromium.ts';

/** Starts the Chromium of the tests. */
export async function startBrowser(): Promise<Browser> {
  const { executable, environment, origin } = await findChromium();
  return puppeteer.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    headless: origin === 'bundled' ? 'shell' : true,
    pipe: true,
    protocolTimeout: 600_000,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** Opens a URL with an empty cache, and closes the page afterwards. */
export async function visit<Outcome>(
  browser: Browser,
  address: string,
  then: (page: Page) => Promise<Outcome>,
): Promise<Outcome> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address, { waitUntil: 'networkidle0' });
    return await then(page);
  } finally {
    await context.close();
  }
}
