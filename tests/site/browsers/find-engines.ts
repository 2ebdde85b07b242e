import { appendFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { findFirefox } from './firefox.ts';
import { findWebkit } from './webkit.ts';

/** Each engine's search. */
const searches: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  chromium: findChromium,
  firefox: async () => findFirefox(),
  webkit: async () => findWebkit(),
};

/** What to install where an engine is not found. */
const remedies: Readonly<Record<string, string>> = {
  chromium: 'set CHROMIUM_PATH, or install Chrome or Chromium',
  firefox: 'set FIREFOX_PATH, or install Firefox (Debian: firefox-esr)',
  webkit: 'install WebKitGTK’s driver and a display (Debian: webkit2gtk-driver, xvfb)',
};

/** Says what is not tested here, now and, where `npm test` asks for it, at the end. */
function tellMissing(names: readonly string[]): void {
  for (const name of names) {
    const line = `${name} was not found, so nothing was tested in it: ${remedies[name]}`;
    console.log(line);
    if (process.env.UNTRIED) appendFileSync(process.env.UNTRIED, `${line}\n`);
  }
}

/** What ENGINES asks for, such as `chromium,firefox`; nothing if it is for us to look. */
function asked(): readonly string[] | undefined {
  const names = (process.env.ENGINES ?? '').split(/[\s,]+/).filter(Boolean);
  return names.length > 0 ? names : undefined;
}

/**
 * Finds, once for all test files, the browsers that the site is tested in, and says which.
 *
 * Chromium always; of the others those that are installed, or exactly those that ENGINES names. Throws
 * if one of these cannot be had: what was asked for is never left out silently.
 */
export async function findEngines(): Promise<readonly Engine[]> {
  const names = asked();
  if (names && !names.includes('chromium')) {
    throw new Error('ENGINES must name chromium: every test of the site runs in it.');
  }
  const found: Engine[] = [];
  const missing: string[] = [];
  for (const name of names ?? Object.keys(searches)) {
    const engine = await searches[name]?.();
    if (engine) found.push(engine);
    else missing.push(name);
  }
  if (names && missing.length > 0) {
    throw new Error(`ENGINES names ${missing.join(', ')}, which could not be found here.`);
  }
  for (const { name, version, origin } of found) console.log(`${name}: ${version} (${origin})`);
  tellMissing(missing);
  return found;
}

/** What vitest calls before the first test of the site. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('engines', await findEngines());
}
