import { bundledChromium } from './bundled-chromium.ts';
import type { Engine } from './engine.ts';
import { programs, tryEngine } from './installed.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const remedy =
  'Install Google Chrome (https://www.google.com/chrome/) or Chromium (Debian: apt-get install chromium), ' +
  'or set CHROMIUM_PATH to the program of one.';

/**
 * Finds a Chromium that starts: the one that CHROMIUM_PATH names, or else the bundled one, or an
 * installed Chrome, Chromium or Edge.
 *
 * Throws if there is none, listing what was tried and what to install, because the site cannot be
 * tested without a browser.
 */
export async function findChromium(): Promise<Engine> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const engine = tryEngine('chromium', {
      origin: 'CHROMIUM_PATH',
      executable: named,
      environment: {},
    });
    if (typeof engine !== 'string') return engine;
    throw new Error(`CHROMIUM_PATH names no Chromium that starts.\n  ${engine}\n${remedy}`);
  }

  const tried: string[] = [];
  try {
    const engine = tryEngine('chromium', await bundledChromium());
    if (typeof engine !== 'string') return engine;
    tried.push(engine);
  } catch (error) {
    tried.push(`bundled: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const executable of programs(names, places)) {
    const engine = tryEngine('chromium', { origin: 'installed', executable, environment: {} });
    if (typeof engine !== 'string') return engine;
    tried.push(engine);
  }
  throw new Error(
    `The tests of the built site need a Chromium, and none could be started.\n${remedy}\nTried:\n  ${tried.join('\n  ')}`,
  );
}
