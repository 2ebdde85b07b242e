import type { CDPSession, Page } from 'puppeteer-core';
import type { EngineName } from './engine.ts';
import type { Capability, Conditions, Feature } from './reader.ts';

/** Simulates a browser without service workers. */
export const withoutWorkers = 'delete Navigator.prototype.serviceWorker';

/** Simulates browsers without a feature. */
const withoutFeature: Readonly<Record<Feature, string>> = {
  popover: `for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
    delete HTMLElement.prototype[name]`,
  showModal: 'delete HTMLDialogElement.prototype.showModal',
  findLastIndex: 'delete Array.prototype.findLast; delete Array.prototype.findLastIndex',
  replaceChildren: `for (const { prototype } of [Element, Document, DocumentFragment])
    delete prototype.replaceChildren`,
  highlights: 'delete CSS.highlights; delete globalThis.Highlight',
  indexedDB: 'delete globalThis.indexedDB; delete Window.prototype.indexedDB',
  trustedTypes: 'delete globalThis.trustedTypes; delete Window.prototype.trustedTypes',
};

/** What each engine can simulate. */
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
    'without',
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
  // What its driver can set. `touch` is missing because simulated touch events do not change media
  // queries.
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
  without: 'none',
};

/** The conditions that not every engine supports. */
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
  'without',
] as const;

/** Media features such as `(prefers-contrast: more)` with their values. */
const features = (now: Required<Conditions>): { name: string; value: string }[] => [
  { name: 'prefers-color-scheme', value: now.colorScheme },
  { name: 'prefers-reduced-motion', value: now.reducedMotion ? 'reduce' : 'no-preference' },
  { name: 'prefers-contrast', value: now.moreContrast ? 'more' : 'no-preference' },
  { name: 'forced-colors', value: now.forcedColors ? 'active' : 'none' },
];

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One CDP session per page, because every session would receive all events. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** Sets conditions that need CDP. */
async function setChromium(page: Page, now: Required<Conditions>): Promise<void> {
  const session = await sessionOf(page);
  // When printing, leave the media type alone: emulating `screen` would print its styles.
  const media = now.medium === 'print' ? 'print' : '';
  await session.send('Emulation.setEmulatedMedia', { media, features: features(now) });
  await session.send('Emulation.setCPUThrottlingRate', { rate: now.slowdown });
}

const scripts = new WeakMap<Page, string>();

/** Removes service workers and a feature from future pages, or restores them. */
async function setFeatures(page: Page, { workers, without }: Required<Conditions>): Promise<void> {
  const before = scripts.get(page);
  if (before) await page.removeScriptToEvaluateOnNewDocument(before);
  const script = [workers ? '' : withoutWorkers, without === 'none' ? '' : withoutFeature[without]];
  const { identifier } = await page.evaluateOnNewDocument(script.join(';\n'));
  scripts.set(page, identifier);
}

/** Sets the storage quota of an origin, in bytes. */
async function setRoom(page: Page, origin: string, room: number): Promise<void> {
  if (origin === 'null') return;
  const session = await sessionOf(page);
  const quota = Number.isFinite(room) ? { quotaSize: room } : {};
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
}

/** Completes conditions with defaults; throws on those that the engine does not support. */
export function complete(engine: EngineName, conditions: Conditions): Required<Conditions> {
  const now = { ...usual, ...conditions };
  for (const name of demanding) {
    if (now[name] !== usual[name] && !capabilities[engine].has(name))
      throw new Error(`${engine} has no ${name}`);
  }
  return now;
}

/** Applies the conditions that do not need a browser of their own. */
export async function setConditions(
  page: Page,
  engine: EngineName,
  now: Required<Conditions>,
  origin: string,
): Promise<void> {
  const { width, height, touch } = now;
  if (engine !== 'chromium') return page.setViewport({ width, height });
  // Switching touch reloads the page; leave it first.
  if ((page.viewport()?.hasTouch ?? false) !== touch) await page.goto('about:blank');
  await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
  await page.setJavaScriptEnabled(now.script);
  await setFeatures(page, now);
  await setRoom(page, origin, now.room);
  await setChromium(page, now);
}
