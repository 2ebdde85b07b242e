import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Conditions, Feature, Reader, Sent } from '../browsers/reader.ts';
import { database } from '../highlighting.ts';

declare global {
  /** Defined by `controls.js`. */
  var controls: {
    kinds(): Control[];
    rest(files: readonly string[]): Promise<boolean>;
    endWaiting(): void;
    used(): Feature[];
    at(kind: string, nth: number): Promise<[x: number, y: number] | null>;
    watch(): void;
    wasFollowed(): boolean;
    state(): string;
    scroll(): number;
    isTold(): boolean;
    select(): void;
  };
}

const source = readFileSync(fileURLToPath(new URL('controls.js', import.meta.url)), 'utf8');

/** A control, by its kind and role. */
export interface Control {
  readonly kind: string;
  readonly role: string;
  /** Whether it is in an element whose script has not come. */
  readonly lacksScript: boolean;
}

/** A press of a control; `select` selects words of the text. */
export type Step = Control | 'select';

/** A page in a state in which its controls are pressed. */
export interface Scene {
  readonly path: string;
  /** What is stored in the browser from earlier visits. */
  readonly stored?: Readonly<Record<string, string>>;
  /** Whether words of the text were highlighted before. */
  readonly highlighted?: boolean;
}

/** What a press did. */
export interface Effect {
  /** The state of the page before and after. */
  readonly before: string;
  readonly after: string;
  readonly hasScrolled: boolean;
  /** Whether the press followed a link or sent a form, or left the page. */
  readonly led: boolean;
  /** Whether the page says that something could not be loaded. */
  readonly told: boolean;
  /** The scripts that were requested. */
  readonly requested: readonly string[];
  /** The features that were used which some browsers lack. */
  readonly used: readonly Feature[];
}

/** What is missing for a reader. */
export interface Lack {
  readonly feature?: Feature;
  /** A script that the server does not have. */
  readonly script?: string;
}

/** The page did something that a reader perceives. */
export const isAlive = ({ before, after, hasScrolled, led, told }: Effect): boolean =>
  before !== after || hasScrolled || led || told;

const scriptsIn = (requests: readonly Sent[]): readonly string[] =>
  requests.flatMap(({ url }) => /[^/]+\.js(?=$|\?)/.exec(url)?.[0] ?? []);

/** What the browser stores after words were highlighted: items, and records of the database. */
interface Highlighted {
  readonly items: Readonly<Record<string, string>>;
  readonly records: readonly unknown[];
}

/**
 * Restores what is stored in the browser to the state after words were highlighted, or of a first
 * visit; returns whether it could. Runs in the page.
 */
async function restore(name: string, to: Highlighted | null): Promise<boolean> {
  localStorage.clear();
  sessionStorage.clear();
  const isThere = (await globalThis.indexedDB?.databases())?.some((one) => one.name === name);
  const ended = (asked: IDBRequest): Promise<unknown> =>
    new Promise((done, fail) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  if (!to) {
    if (isThere) await ended(indexedDB.deleteDatabase(name));
    return true;
  }
  if (!isThere) return false;
  const opened = indexedDB.open(name);
  await ended(opened);
  const change = opened.result.transaction(['highlights', 'about'], 'readwrite');
  await Promise.all(['highlights', 'about'].map((one) => ended(change.objectStore(one).clear())));
  for (const one of to.records) await ended(change.objectStore('highlights').put(one));
  opened.result.close();
  Object.assign(localStorage, to.items);
  return true;
}

/** Returns what is stored. Runs in the page. */
async function stored(name: string): Promise<Highlighted> {
  const opened = indexedDB.open(name);
  await new Promise((done) => opened.addEventListener('success', done));
  const asked = opened.result.transaction('highlights').objectStore('highlights').getAll();
  await new Promise((done) => asked.addEventListener('success', done));
  opened.result.close();
  return { items: { ...localStorage }, records: asked.result };
}

/** Presses controls of a site in a browser, and observes what each press does. */
export class Presser {
  readonly #reader: Reader;
  readonly #address: string;
  readonly #query: string;
  /** The scene, steps and lack of the page, unless it has been changed since. */
  #state: string | undefined;
  /** What the browser stored when words were highlighted. */
  #highlighted: Highlighted | undefined;

  /** `query` is typed into fields. */
  constructor(reader: Reader, address: string, query: string) {
    this.#reader = reader;
    this.#address = address;
    this.#query = query;
  }

  /** Opens a page as on a first visit, and takes steps; does nothing if that is the page's state. */
  async open(scene: Scene, steps: readonly Step[], lack: Lack = {}): Promise<void> {
    const state = JSON.stringify([scene, steps, lack]);
    if (state === this.#state) return;
    this.#state = undefined;
    const { path, stored: items = {}, highlighted = false } = scene;
    const conditions: Conditions = { without: lack.feature ?? 'none' };
    await this.refuse(undefined);
    await this.#reader.open(`${this.#address}robots.txt`, conditions);
    const visited = highlighted ? this.#highlighted : undefined;
    const isRestored = await this.#reader.evaluate(restore, database, visited ?? null);
    if (highlighted && !(visited && isRestored)) {
      await this.#reader.open(this.#address, conditions);
      await this.#settle();
      await this.press('select');
      await this.#reader.press('h');
      await this.#settle();
      await this.#reader.open(`${this.#address}robots.txt`, conditions);
      this.#highlighted = await this.#reader.evaluate(stored, database);
    }
    await this.#reader.evaluate((items) => void Object.assign(localStorage, items), items);
    if (lack.script) await this.refuse(lack.script, 404);
    await this.#reader.open(`${this.#address}${path}`, conditions);
    await this.#settle();
    await this.#reader.evaluate(() => controls.endWaiting());
    for (const step of steps) await this.press(step);
    this.#state = state;
  }

  /** The scripts that have been requested since the page was opened. */
  requested = (): readonly string[] => scriptsIn(this.#reader.requests());

  /** Makes a script fail, with a status or as if it were blocked; undefined ends this. */
  refuse = (script: string | undefined, status?: number): Promise<void> =>
    this.#reader.refuse(
      script === undefined ? undefined : new RegExp(`/${script.replace(/[.+]/g, '\\$&')}`),
      status,
    );

  /** The kinds of controls that are shown. */
  async kinds(): Promise<readonly Control[]> {
    await this.#inject();
    return this.#reader.evaluate(() => controls.kinds());
  }

  /** Closes the message that something could not be loaded. */
  closeNotice = (): Promise<void> =>
    this.#reader.evaluate(() => document.getElementById('ui-failed')?.hidePopover());

  /** Closes what is open, as `Escape` does. */
  escape = (): Promise<void> => this.#reader.press('Escape');

  /**
   * Presses the nth control of a kind in the way of its role; undefined if it is not there or
   * covered.
   */
  async press(step: Step, nth = 0): Promise<Effect | undefined> {
    const state = this.#state;
    this.#state = undefined;
    await this.#inject();
    const point =
      step === 'select'
        ? undefined
        : await this.#reader.evaluate((...which) => controls.at(...which), step.kind, nth);
    if (point === null) return undefined;
    const before = await this.#reader.evaluate(() => controls.state());
    const scroll = await this.#reader.evaluate(() => controls.scroll());
    const url = await this.#reader.url();
    const earlier = this.#reader.requests().length;
    await this.#reader.evaluate(() => controls.watch());
    if (step === 'select') await this.#reader.evaluate(() => controls.select());
    else if (point) await this.#act(step.role, point);
    await this.#settle();
    const requests = this.#reader.requests();
    // A new page has a new list.
    const later = requests.slice(requests.length >= earlier ? earlier : 0);
    const isElsewhere = (await this.#reader.url()).split('#')[0] !== url.split('#')[0];
    await this.#inject();
    const after = await this.#reader.evaluate(() => controls.state());
    // What only leads elsewhere, and was prevented from it, leaves the page as it was.
    if (before === after && !isElsewhere && later.length === 0) this.#state = state;
    return {
      before,
      after,
      hasScrolled: scroll !== (await this.#reader.evaluate(() => controls.scroll())),
      led: isElsewhere || (await this.#reader.evaluate(() => controls.wasFollowed())),
      told: await this.#reader.evaluate(() => controls.isTold()),
      requested: scriptsIn(later),
      used: await this.#reader.evaluate(() => controls.used()),
    };
  }

  async #act(role: string, [x, y]: readonly [number, number]): Promise<void> {
    if (role === 'range') return this.#reader.press('ArrowRight');
    if (role === 'select') return this.#reader.press('ArrowDown');
    await this.#reader.clickAt(x, y);
    if (/^(?:text|search|textarea)$/.test(role)) await this.#reader.type(this.#query);
  }

  /** Waits until nothing is being loaded and the page is at rest. */
  async #settle(): Promise<void> {
    const end = performance.now() + 20_000;
    let isAtRest = false;
    while (!isAtRest) {
      await this.#inject();
      const all = this.#reader.requests();
      const ofPage = all.slice(all.findLastIndex(({ kind }) => kind === 'document') + 1);
      const scripts = ofPage.filter(({ kind, outcome }) => kind === 'script' && outcome === 200);
      isAtRest = await this.#reader
        .evaluate(
          (files) => controls.rest(files),
          scripts.map(({ url }) => url),
        )
        // The press has led to another page.
        .catch(() => false);
      const now = this.#reader.requests();
      isAtRest &&= now.length === all.length && now.every(({ outcome }) => outcome !== undefined);
      if (performance.now() > end) throw new Error('The page does not come to rest.');
    }
  }

  async #inject(): Promise<void> {
    await this.#reader.waitFor("document.readyState !== 'loading'");
    await this.#reader.evaluate(source).catch(() => undefined);
  }
}
