import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Conditions, Feature, Reader, Sent } from '../browsers/reader.ts';

declare global {
  /** Defined by `controls.js`. */
  var controls: {
    kinds(): Control[];
    rest(quiet: number): Promise<void>;
    endWaiting(): void;
    used(): Feature[];
    at(kind: string): Promise<[x: number, y: number] | null>;
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

/** Presses controls of a site in a browser, and observes what each press does. */
export class Presser {
  readonly #reader: Reader;
  readonly #address: string;
  readonly #query: string;
  /** The scene, steps and lack of the page, unless it has been changed since. */
  #state: string | undefined;

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
    const { path, stored = {}, highlighted = false } = scene;
    const conditions: Conditions = { without: lack.feature ?? 'none' };
    await this.refuse(undefined);
    await this.#reader.open(`${this.#address}robots.txt`, conditions);
    await this.#reader.evaluate(
      `(async () => {
        localStorage.clear();
        sessionStorage.clear();
        for (const { name } of (await globalThis.indexedDB?.databases()) ?? [])
          await new Promise((done) => {
            const asked = indexedDB.deleteDatabase(name);
            asked.onsuccess = asked.onerror = done;
          });
        Object.assign(localStorage, ${JSON.stringify(stored)});
      })()`,
    );
    if (highlighted) {
      await this.#reader.open(this.#address, conditions);
      await this.#settle();
      await this.press('select');
      await this.#reader.press('h');
      await this.#settle();
    }
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

  /** Presses a control in the way of its role; undefined if it is not there. */
  async press(step: Step): Promise<Effect | undefined> {
    const state = this.#state;
    this.#state = undefined;
    await this.#inject();
    const point =
      step === 'select'
        ? undefined
        : await this.#reader.evaluate((kind) => controls.at(kind), step.kind);
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

  /** Waits until nothing is being loaded and the page has not changed for a while. */
  async #settle(): Promise<void> {
    const end = performance.now() + 20_000;
    const isLoading = (): boolean =>
      this.#reader.requests().some(({ outcome }) => outcome === undefined);
    let isAtRest = false;
    while (!isAtRest) {
      await this.#inject();
      isAtRest = await this.#reader
        .evaluate(() => controls.rest(200).then(() => document.readyState === 'complete'))
        // The press has led to another page.
        .catch(() => false);
      isAtRest &&= !isLoading();
      if (performance.now() > end) throw new Error('The page does not come to rest.');
    }
  }

  async #inject(): Promise<void> {
    await this.#reader.waitFor("document.readyState !== 'loading'");
    await this.#reader.evaluate(source).catch(() => undefined);
  }
}
