import type { Engine } from './engine.ts';
import { programs, tryEngine } from './installed.ts';

const names = ['firefox-esr', 'firefox'];
const places = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Finds a Firefox that starts: the one that FIREFOX_PATH names, or an installed one. */
export function findFirefox(): Engine | undefined {
  const named = process.env.FIREFOX_PATH;
  const candidates = named
    ? [{ origin: 'FIREFOX_PATH', executable: named, environment: {} }]
    : programs(names, places).map((executable) => ({
        origin: 'installed',
        executable,
        environment: {},
      }));
  for (const candidate of candidates) {
    const engine = tryEngine('firefox', candidate);
    if (typeof engine !== 'string') return engine;
    if (named) throw new Error(`FIREFOX_PATH names no Firefox that starts.\n  ${engine}`);
  }
  return undefined;
}
