import type { CDPSession, Page } from 'puppeteer-core';
import type { EngineName } from './engine.ts';
import type { Capability, Conditions } from './reader.ts';

/** Makes a page as in a browser that has no service workers. */
export const withoutWorkers = 'delete Navigator.prototype.serviceWorker';

/** What each engine can be made to do. */
export const capabilities: Readonly<Record<EngineName, ReadonlySet<Capability>>> = {
  chromium: new Set<Capability>([
    'script',
    'touch',
    'medium',
    'colorScheme',
    'reducedMotion',
    'forcedColors',
    'moreContrast',
    'slowdown',
    'workers',
    'room',
    'clipboard',
    'offline',
    'pdf',
  ]),
  firefox: new Set<Capability>([
    'script',
    'touch',
    'colorScheme',
    'reducedMotion',
    'workers',
    'room',
    'clipboard',
    'offline',
    'pdf',
  ]),
  // What its driver and its window make possible; WebKitGTK has no printer there, and its finger is played
  // by events, so that no query of media knows of it.
  webkit: new Set<Capability>(['script', 'colorScheme', 'workers', 'offline']),
};

const usual: Required<Conditions> = {
  width: 1280,
  height: 800,
  script: true,
  touch: false,
  medium: 'screen',
  colorScheme: 'light',
  reducedMotion: false,
  forcedColors: false,
  moreContrast: false,
  slowdown: 1,
  workers: false,
  room: Number.POSITIVE_INFINITY,
};

/** The conditions that an engine may not know. */
const demanding = [
  'script',
  'touch',
  'medium',
  'colorScheme',
  'reducedMotion',
  'forcedColors',
  'moreContrast',
  'slowdown',
  'workers',
  'room',
] as const;

/** What a media query such as `(prefers-contrast: more)` is asked about, and the answer. */
const features = (now: Required<Conditions>): { name: string; value: string }[] => [
  { name: 'prefers-color-scheme', value: now.colorScheme },
  { name: 'prefers-reduced-motion', value: now.reducedMotion ? 'reduce' : 'no-preference' },
  { name: 'prefers-contrast', value: now.moreContrast ? 'more' : 'no-preference' },
  { name: 'forced-colors', value: now.forcedColors ? 'active' : 'none' },
];

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The one session of Chromium's own protocol at a page: more of them would all be told of everything. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** Sets what only Chromium's own protocol can. */
async function setChromium(page: Page, now: Required<Conditions>): Promise<void> {
  const session = await sessionOf(page);
  // Left alone, paper has its own styles; asked for the screen's, it would be printed in those.
  const media = now.medium === 'print' ? 'print' : '';
  await session.send('Emulation.setEmulatedMedia', { media, features: features(now) });
  await session.send('Emulation.setCPUThrottlingRate', { rate: now.slowdown });
}

const without = new WeakMap<Page, string>();

/** Takes service workers away from the pages to come, or gives them back. */
async function setWorkers(page: Page, wanted: boolean): Promise<void> {
  const script = without.get(page);
  if (wanted && script) {
    await page.removeScriptToEvaluateOnNewDocument(script);
    without.delete(page);
  }
  if (wanted || script) return;
  const { identifier } = await page.evaluateOnNewDocument(withoutWorkers);
  without.set(page, identifier);
}

/** Gives a site so much room, in bytes. */
async function setRoom(page: Page, origin: string, room: number): Promise<void> {
  if (origin === 'null') return;
  const session = await sessionOf(page);
  const quota = Number.isFinite(room) ? { quotaSize: room } : {};
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
}

/** All the conditions, the usual ones where nothing is asked; throws on one that the engine has not. */
export function complete(engine: EngineName, conditions: Conditions): Required<Conditions> {
  const now = { ...usual, ...conditions };
  for (const name of demanding) {
    if (now[name] !== usual[name] && !capabilities[engine].has(name))
      throw new Error(`${engine} has no ${name}`);
  }
  return now;
}

/** Brings a page under the conditions, as far as that is not done by starting its browser with them. */
export async function setConditions(
  page: Page,
  engine: EngineName,
  now: Required<Conditions>,
  origin: string,
): Promise<void> {
  const { width, height, touch } = now;
  if (engine !== 'chromium') return page.setViewport({ width, height });
  // A window that gets a finger, or loses it, is loaded anew, and what is left need not be.
  if ((page.viewport()?.hasTouch ?? false) !== touch) await page.goto('about:blank');
  await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
  await page.setJavaScriptEnabled(now.script);
  await setWorkers(page, now.workers);
  await setRoom(page, origin, now.room);
  await setChromium(page, now);
}
