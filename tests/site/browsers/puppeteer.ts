import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { PuppeteerReader } from './puppeteer-reader.ts';
import type { Browser } from './reader.ts';

/** Chromium's own sandbox does not start for root, and the bundled one brings none. */
const needsNoSandbox = (engine: Engine): boolean =>
  engine.origin === 'bundled' || process.getuid?.() === 0;

/** What differs between the engines that puppeteer drives. */
function options(engine: Engine): LaunchOptions {
  if (engine.name === 'firefox') return { browser: 'firefox', headless: true };
  return {
    browser: 'chrome',
    headless: engine.origin === 'bundled' ? 'shell' : true,
    pipe: true,
    args: [
      ...(needsNoSandbox(engine) ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  };
}

/** Starts Chromium, or Firefox over WebDriver BiDi. */
export async function startPuppeteer(engine: Engine): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...options(engine),
    executablePath: engine.executable,
    env: { ...process.env, ...engine.environment },
  });
  return {
    reader: async () => PuppeteerReader.at(await browser.createBrowserContext(), engine.name),
    close: () => browser.close(),
  };
}
