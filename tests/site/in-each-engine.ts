import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import type { Engine, EngineName } from './browsers/engine.ts';
import { engines, start } from './browsers/engines.ts';
import type { Browser, Conditions, Reader } from './browsers/reader.ts';
import { type Site, serveSite } from './site.ts';

/** The built site, served, with a reader in one engine; available from the first test on. */
export interface Scene {
  readonly site: Site;
  readonly reader: Reader;
  /** Another reader, with a profile of their own. */
  anotherReader(): Promise<Reader>;
  /** Opens a page of the site by its relative path, with the mouse out of the way. */
  open(path?: string, conditions?: Conditions): Promise<void>;
}

/** An expression that tells whether the page's script has run. */
export const isEnhanced =
  "!document.querySelector('text-search-opener') || customElements.get('text-search-opener') !== undefined";

/** An expression that tells whether the current text is stored for offline reading. */
export const isKept = "document.documentElement.hasAttribute('data-kept')";

/** Runs a suite in each browser of this run. */
export function describeInEachEngine(title: string, suite: (engine: Engine) => void): void {
  if (engines().length > 0) describe.each(engines())(`${title}, in $name`, suite);
  else it.skip(`${title}: none of this run's browsers is installed`);
}

/**
 * Runs a suite against the built site, or a site in another folder, in each browser of this run.
 */
export function inEachEngine(
  title: string,
  suite: (scene: Scene, engine: EngineName) => void,
  root?: () => string,
): void {
  describeInEachEngine(title, (engine) => suite(setScene(engine, root), engine.name));
}

/**
 * Runs a suite against the built site, or a site in another folder, only in Chromium, for what does
 * not depend on the engine. It is skipped in runs for other engines.
 */
export function inOneEngine(
  title: string,
  suite: (scene: Scene) => void,
  root?: () => string,
): void {
  const chromium = engines().find(({ name }) => name === 'chromium');
  if (chromium) describe(title, () => suite(setScene(chromium, root)));
}

/** Starts an engine before the tests of the calling suite, and closes it afterwards. */
function setScene(which: Engine, root?: () => string): Scene {
  let site: Site | undefined;
  let browser: Browser | undefined;
  let reader: Reader | undefined;
  const others: Reader[] = [];
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The scene is set when the first test begins.');
    return thing;
  };
  beforeAll(async () => {
    site = await serveSite(root?.());
    browser = await start(which);
    reader = await browser.reader();
  });
  // A failed test must not leave scripts blocked for the next one.
  afterEach(() => reader?.refuse(undefined));
  afterAll(async () => {
    for (const one of [reader, ...others]) await one?.close();
    await browser?.close();
    await site?.close();
  });
  return {
    get site() {
      return started(site);
    },
    get reader() {
      return started(reader);
    },
    async anotherReader() {
      const other = await started(browser).reader();
      others.push(other);
      return other;
    },
    async open(path = '', conditions = {}) {
      await started(reader).open(`${started(site).address}${path}`, conditions);
      await started(reader).moveTo(1, 1);
      await started(reader).waitFor("document.readyState === 'complete'");
      if (conditions.script !== false) await started(reader).waitFor(isEnhanced);
    },
  };
}
