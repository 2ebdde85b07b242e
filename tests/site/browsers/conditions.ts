import type { Page } from 'puppeteer-core';
import type { EngineName } from './engine.ts';
import type { Capability, Conditions } from './reader.ts';

/** What each engine can be made to do through puppeteer. */
export const capabilities: Readonly<Partial<Record<EngineName, ReadonlySet<Capability>>>> = {
  chromium: new Set<Capability>([
    'script',
    'touch',
    'medium',
    'colorScheme',
    'reducedMotion',
    'forcedColors',
    'moreContrast',
    'slowdown',
    'clipboard',
    'offline',
    'pdf',
  ]),
  firefox: new Set<Capability>(['script', 'offline', 'pdf']),
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
] as const;

/** What a media query such as `(prefers-contrast: more)` is asked about, and the answer. */
const features = (now: Required<Conditions>): { name: string; value: string }[] => [
  { name: 'prefers-color-scheme', value: now.colorScheme },
  { name: 'prefers-reduced-motion', value: now.reducedMotion ? 'reduce' : 'no-preference' },
  { name: 'prefers-contrast', value: now.moreContrast ? 'more' : 'no-preference' },
  { name: 'forced-colors', value: now.forcedColors ? 'active' : 'none' },
];

/** Sets what only Chromium's own protocol can. */
async function setChromium(page: Page, now: Required<Conditions>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { media: now.medium, features: features(now) });
  await session.send('Emulation.setCPUThrottlingRate', { rate: now.slowdown });
}

/** Brings a page under the conditions; throws on one that differs from the usual and is not known. */
export async function setConditions(
  page: Page,
  engine: EngineName,
  conditions: Conditions,
): Promise<void> {
  const now = { ...usual, ...conditions };
  const can = capabilities[engine];
  for (const name of demanding) {
    if (now[name] !== usual[name] && !can?.has(name)) throw new Error(`${engine} has no ${name}`);
  }
  const touch = can?.has('touch') ? { hasTouch: now.touch, isMobile: now.touch } : {};
  await page.setViewport({ width: now.width, height: now.height, ...touch });
  await page.setJavaScriptEnabled(now.script);
  if (engine === 'chromium') await setChromium(page, now);
}
