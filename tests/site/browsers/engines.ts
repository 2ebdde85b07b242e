import { inject } from 'vitest';
import type { Engine, EngineName } from './engine.ts';
import { startPuppeteer } from './puppeteer.ts';
import type { Browser } from './reader.ts';
import { startWebkit } from './webkit-browser.ts';

/**
 * The browsers that this run tests in, Chromium first.
 *
 * `describe.each(engines())('$name', (engine) => …)` runs the same tests in each.
 */
export const engines = (): readonly Engine[] => inject('engines');

/** The browser of this name; throws if it was not found. */
export function engine(name: EngineName): Engine {
  const found = engines().find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not found; \`engines()\` lists those that were.`);
  return found;
}

/** Starts a browser. The caller must close it. */
export const start = (which: Engine): Promise<Browser> =>
  which.name === 'webkit' ? startWebkit(which) : startPuppeteer(which);
