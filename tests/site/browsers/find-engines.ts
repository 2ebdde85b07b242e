import { appendFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { findFirefox } from './firefox.ts';
import { findWebkit } from './webkit.ts';

/** How to find each browser. */
const searches: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  chromium: findChromium,
  firefox: async () => findFirefox(),
  webkit: async () => findWebkit(),
};

/** What to install if an engine is missing. */
const remedies: Readonly<Record<string, string>> = {
  chromium: 'set CHROMIUM_PATH, or install Chrome or Chromium',
  firefox: 'set FIREFOX_PATH, or install Firefox (Debian: firefox-esr)',
  webkit: 'install WebKitGTK’s driver and a display (Debian: webkit2gtk-driver, xvfb)',
};

/** Reports missing browsers, now and at the end of `npm test`. */
function reportMissing(names: readonly string[]): void {
  for (const name of names) {
    const line = `${name} was not found, so nothing was tested in it: ${remedies[name]}`;
    console.log(line);
    if (process.env.SKIPPED_TESTS) appendFileSync(process.env.SKIPPED_TESTS, `${line}\n`);
  }
}

/** The browsers that a project of `vitest.config.ts` needs; ENGINES overrides them. */
function namesFor(project: string): readonly string[] {
  const named = (process.env.ENGINES ?? '').split(/[\s,]+/).filter(Boolean);
  if (named.length > 0) return named;
  return project.endsWith('engines') ? ['firefox', 'webkit'] : ['chromium'];
}

/**
 * Finds browsers and prints their versions.
 *
 * A missing one is reported and skipped; in CI, or if ENGINES names it, it is an error.
 */
export async function findEngines(names: readonly string[]): Promise<readonly Engine[]> {
  const found: Engine[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const engine = await searches[name]?.();
    if (engine) found.push(engine);
    else missing.push(name);
  }
  if (missing.length > 0 && (process.env.CI || process.env.ENGINES))
    throw new Error(missing.map((name) => `${name} was not found: ${remedies[name]}`).join('\n'));
  for (const { name, version, origin } of found) console.log(`${name}: ${version} (${origin})`);
  reportMissing(missing);
  return found;
}

/** Vitest calls this before the first test of a project. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('engines', await findEngines(namesFor(project.name)));
}
