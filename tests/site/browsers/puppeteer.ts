import puppeteer, { type LaunchOptions, type Browser as Program } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { preferencesFor } from './preferences.ts';
import { PuppeteerReader } from './puppeteer-reader.ts';
import type { Browser, Conditions } from './reader.ts';

/** Chromium's own sandbox does not start for root, and the bundled one brings none. */
const needsNoSandbox = (engine: Engine): boolean =>
  engine.origin === 'bundled' || process.getuid?.() === 0;

/** What differs between the engines that puppeteer drives. */
function options(engine: Engine, now: Required<Conditions>): LaunchOptions {
  if (engine.name === 'firefox')
    return { browser: 'firefox', headless: true, extraPrefsFirefox: preferencesFor(now) };
  return {
    browser: 'chrome',
    headless: engine.origin === 'bundled' ? 'shell' : true,
    pipe: true,
    args: [
      ...(needsNoSandbox(engine) ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      // A machine without a screen has no mouse either, as far as the style sheets are told.
      '--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2',
    ],
  };
}

/** Starts Chromium, or Firefox over WebDriver BiDi: as many as there are ways it must be started in. */
export async function startPuppeteer(engine: Engine): Promise<Browser> {
  const programs = new Map<string, Promise<Program>>();
  const program = (now: Required<Conditions>): Promise<Program> => {
    const { executable, environment } = engine;
    const started = options(engine, now);
    const key = JSON.stringify(started);
    const env = { ...process.env, ...environment };
    const running =
      programs.get(key) ?? puppeteer.launch({ ...started, executablePath: executable, env });
    programs.set(key, running);
    return running;
  };
  return {
    reader: async () => new PuppeteerReader(engine.name, program),
    close: async () => {
      for (const running of programs.values()) await (await running).close();
    },
  };
}
