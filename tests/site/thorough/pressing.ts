import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Conditions, Feature, Reader, Sent } from '../browsers/reader.ts';

declare global {
  /** Defined by `controls.js`. */
  var controls: {
    kinds(): [kind: string, role: string][];
    at(kind: string): [x: number, y: number] | null;
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

  /** `query` is typed into fields. */
  constructor(reader: Reader, address: string, query: string) {
    this.#reader = reader;
    this.#address = address;
    this.#query = query;
  }

  /** Opens a page as on a first visit, and takes steps. */
  async open(
    { path, stored = {}, highlighted = false }: Scene,
    steps: readonly Step[],
    without: Feature | 'none' = 'none',
  ): Promise<void> {
    const conditions: Conditions = { without };
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
    await this.#reader.open(`${this.#address}${path}`, conditions);
    await this.#settle();
    // Elements whose script has not come say so after some seconds.
    await this.#reader.waitFor(
      () =>
        [...document.querySelectorAll(':not(:defined) > .unavailable')].every((one) =>
          one.checkVisibility({ visibilityProperty: true }),
        ),
      10_000,
    );
    for (const step of steps) await this.press(step);
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
    return (await this.#reader.evaluate(() => controls.kinds())).map(([kind, role]) => ({
      kind,
      role,
    }));
  }

  /** Closes the message that something could not be loaded. */
  closeNotice = (): Promise<void> =>
    this.#reader.evaluate(() => document.getElementById('ui-failed')?.hidePopover());

  /** Presses a control in the way of its role; undefined if it is not there. */
  async press(step: Step): Promise<Effect | undefined> {
    await this.#inject();
    const before = await this.#reader.evaluate(() => controls.state());
    const scroll = await this.#reader.evaluate(() => controls.scroll());
    const url = await this.#reader.url();
    const earlier = this.#reader.requests().length;
    if (step === 'select') await this.#reader.evaluate(() => controls.select());
    else {
      const point = await this.#reader.evaluate((kind) => controls.at(kind), step.kind);
      if (!point) return undefined;
      await this.#reader.evaluate(() => controls.watch());
      await this.#act(step.role, point);
    }
    await this.#settle();
    const requests = this.#reader.requests();
    // A new page has a new list.
    const later = requests.slice(requests.length >= earlier ? earlier : 0);
    const isElsewhere = (await this.#reader.url()).split('#')[0] !== url.split('#')[0];
    await this.#inject();
    return {
      before,
      after: await this.#reader.evaluate(() => controls.state()),
      hasScrolled: scroll !== (await this.#reader.evaluate(() => controls.scroll())),
      led: isElsewhere || (await this.#reader.evaluate(() => controls.wasFollowed())),
      told: await this.#reader.evaluate(() => controls.isTold()),
      requested: scriptsIn(later),
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
    const quiet = 250;
    let last = '';
    let since = performance.now();
    const end = since + 20_000;
    while (performance.now() < since + quiet) {
      await this.#inject();
      const state = await this.#reader
        .evaluate(() => new Promise((done) => requestAnimationFrame(done)))
        .then(() => this.#reader.evaluate(() => controls.state()))
        // The press has led to another page.
        .catch(() => '');
      const isLoading = this.#reader.requests().some(({ outcome }) => outcome === undefined);
      if (state !== last || isLoading || state === '') since = performance.now();
      last = state;
      if (performance.now() > end) throw new Error(`The page does not come to rest: ${state}`);
    }
  }

  async #inject(): Promise<void> {
    await this.#reader.waitFor("document.readyState !== 'loading'");
    await this.#reader.evaluate(source).catch(() => undefined);
  }
}
