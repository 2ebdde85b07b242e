import { afterAll, beforeAll, describe } from 'vitest';
import type { Engine, EngineName } from './browsers/engine.ts';
import { engine, engines, start } from './browsers/engines.ts';
import type { Browser, Conditions, Reader } from './browsers/reader.ts';
import { type Site, serveSite } from './site.ts';

/** The built site with a person before it, in one engine; there once the first test begins. */
export interface Scene {
  readonly site: Site;
  readonly reader: Reader;
  /** Opens a page of the site anew, by its path beneath the site's address; the mouse is out of the way. */
  open(path?: string, conditions?: Conditions): Promise<void>;
}

/** Whether a page’s script has done what it does once the page has come. */
export const isEnhanced =
  "!document.querySelector('text-search-opener') || customElements.get('text-search-opener') !== undefined";

/** Says the same sentences of the built site, or of the site in another folder, in each engine. */
export function inEachEngine(
  what: string,
  sentences: (scene: Scene, engine: EngineName) => void,
  root?: () => string,
): void {
  describe.each(engines())(`${what} in $name`, (engine) => {
    sentences(setScene(engine, root), engine.name);
  });
}

/**
 * Says sentences of the built site in Chromium alone: those that depend on what the site is made of, or
 * on a script that decides by itself, and not on what an engine makes of it.
 */
export function inOneEngine(what: string, sentences: (scene: Scene) => void): void {
  describe(`${what} in one engine`, () => sentences(setScene(engine('chromium'))));
}

/** Starts an engine before the tests of the suite that calls it, and ends it after them. */
function setScene(which: Engine, root?: () => string): Scene {
  let site: Site | undefined;
  let browser: Browser | undefined;
  let reader: Reader | undefined;
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The scene is set when the first test begins.');
    return thing;
  };
  beforeAll(async () => {
    site = await serveSite(root?.());
    browser = await start(which);
    reader = await browser.reader();
  });
  afterAll(async () => {
    await reader?.close();
    await browser?.close();
    await site?.close();
  });
  return {
    get site() {
      return there(site);
    },
    get reader() {
      return there(reader);
    },
    async open(path = '', conditions = {}) {
      await there(reader).open(`${there(site).address}${path}`, conditions);
      await there(reader).moveTo(1, 1);
      await there(reader).waitFor("document.readyState === 'complete'");
      // Where script has been refused, the page stays as it came.
      if (conditions.script !== false)
        await there(reader)
          .waitFor(isEnhanced, 2000)
          .catch(() => undefined);
    },
  };
}
