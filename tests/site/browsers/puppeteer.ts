import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type LaunchOptions, type Browser as Program } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { atEnd, Kept } from './kept.ts';
import { preferencesFor } from './preferences.ts';
import { PuppeteerReader } from './puppeteer-reader.ts';
import type { Browser, Conditions } from './reader.ts';

/** Chromium's sandbox does not start for root, and the bundled Chromium has none. */
const needsNoSandbox = (engine: Engine): boolean =>
  engine.origin === 'bundled' || process.getuid?.() === 0;

/** Launch options of the engines that puppeteer drives. */
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
      '--disable-partial-raster',
      // Without a screen Chromium reports no mouse to media queries.
      '--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2',
    ],
  };
}

/** Running programs by launch options: one for each set of Firefox preferences. */
const programs = new Kept<Program>(6, (program) => program.close());

async function launch(engine: Engine, started: LaunchOptions, kind: string): Promise<Program> {
  const { executable, environment } = engine;
  const folder = mkdtempSync(join(tmpdir(), 'reader-browser-'));
  const program = await puppeteer.launch({
    ...started,
    executablePath: executable,
    env: { ...process.env, ...environment },
    userDataDir: folder,
  });
  // The browser may still be writing; what is left is in the system's temporary folder.
  const tidy = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {}
  };
  // Chromium ends with this process because its pipe is closed; Firefox would go on running.
  const forget = atEnd(() => program.process()?.kill('SIGKILL'), tidy);
  program.once('disconnected', () => {
    programs.drop(kind);
    forget();
    tidy();
  });
  return program;
}

/**
 * Starts Chromium, or Firefox over WebDriver BiDi; a closed browser is kept for the next test file.
 */
export async function startPuppeteer(engine: Engine): Promise<Browser> {
  return {
    reader: async () =>
      new PuppeteerReader(engine.name, (now) => {
        const started = options(engine, now);
        const kind = JSON.stringify([engine, started]);
        return programs.get(kind, () => launch(engine, started, kind));
      }),
    close: () => programs.trim(),
  };
}
