import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { nextFrame } from '../next-frame.ts';
import { accessibilitySource, axeSource, notThere, nthOf, wanted } from './accessibility.ts';
import { capabilities, complete } from './conditions.ts';
import { Gateway } from './gateway.ts';
import { hitPoint } from './hit-point.ts';
import type { Breach, Conditions, Described, Held, Reader, Sent, Target } from './reader.ts';
import { isSameDocument } from './same-document.ts';
import { untilTrue } from './until-true.ts';
import { signOf, type WebDriver } from './webdriver.ts';
import { type Session, type StartSession, screenSize } from './webkit-browser.ts';

/** How many browsers are kept for a closed reader. */
const mostKept = 4;

/** How long to wait for an element, in milliseconds. */
const patience = 5_000;

const centre = z.object({ middle: z.tuple([z.number(), z.number()]), isHit: z.boolean() });
const size = z.object({ width: z.number(), height: z.number() });
const described = z.object({ role: z.string().nullable(), name: z.string(), id: z.string() });
const breaches = z.array(z.object({ rule: z.string(), places: z.array(z.string()) }));

/** A reader at WebKitGTK's MiniBrowser, with a browser for each set of launch conditions. */
export class WebkitReader implements Reader {
  readonly engine = 'webkit';
  readonly can = capabilities.webkit;
  readonly #start: StartSession;
  readonly #rest: (reader: WebkitReader) => void;
  readonly #gateway = new Gateway();
  readonly #sessions = new Map<string, Session>();
  #session: Session | undefined;
  #gatewayAddress: string | undefined;

  /** `rest` is called when the reader closes and the browser can be reused. */
  constructor(start: StartSession, rest: (reader: WebkitReader) => void) {
    this.#start = start;
    this.#rest = rest;
  }

  get #driver(): WebDriver {
    if (!this.#session) throw new Error('Nothing has been opened yet.');
    return this.#session.driver;
  }

  async open(url: string, conditions: Conditions = {}): Promise<void> {
    const now = complete(this.engine, conditions);
    const key = `${now.script} ${now.colorScheme}`;
    this.#gatewayAddress ??= await this.#gateway.start();
    this.#session = this.#sessions.get(key) ?? (await this.#start(now, this.#gatewayAddress));
    this.#sessions.set(key, this.#session);
    this.#gateway.listens = now.script;
    this.#gateway.workers = now.workers;
    if (isSameDocument(await this.url(), url))
      await this.#driver.tell('url', { url: 'about:blank' });
    await this.#resize(now);
    this.#gateway.complaints.length = 0;
    this.#gateway.requests.length = 0;
    await this.#driver.tell('url', { url });
    if ((await this.url()).split('#')[0] === 'about:blank') throw new Error(`${url} did not open.`);
  }

  url = async (): Promise<string> => String(await this.#driver.run('location.href'));
  back = (): Promise<void> => this.#travel(-1);
  forward = (): Promise<void> => this.#travel(1);

  async reload(): Promise<void> {
    await this.#driver.tell('refresh');
  }

  click = async (target: Target): Promise<void> => this.clickAt(...(await this.#pointOf(target)));
  hover = async (target: Target): Promise<void> => this.moveTo(...(await this.#pointOf(target)));
  tap = async (target: Target): Promise<void> => {
    await this.#ofElement(target, 'tap');
  };

  async clickAt(x: number, y: number): Promise<void> {
    await this.#driver.act('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  moveTo = (x: number, y: number): Promise<void> =>
    this.#driver.act('pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);

  async press(key: string, held?: Held): Promise<void> {
    const strokes = [...(held ? [held] : []), key].map(signOf);
    await this.#driver.act('key', [
      ...strokes.map((value) => ({ type: 'keyDown' as const, value })),
      ...strokes.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
    ]);
  }

  async type(words: string): Promise<void> {
    await this.#driver.act(
      'key',
      [...words].flatMap((value) => [
        { type: 'keyDown' as const, value },
        { type: 'keyUp' as const, value },
      ]),
    );
  }

  async focus(target: Target): Promise<void> {
    await this.#ofElement(target, 'focus()');
  }

  async count(target: Target): Promise<number> {
    return Number(await this.#see(`accessibility.find(${JSON.stringify(wanted(target))}).length`));
  }

  describe = async (target: Target): Promise<Described> =>
    described.parse(await this.#ofElement(target, 'describe'));

  async focused(): Promise<Described | undefined> {
    return described.nullable().parse(await this.#see('accessibility.focused()')) ?? undefined;
  }

  evaluate<A extends readonly unknown[], T>(
    script: (...values: A) => T | Promise<T>,
    ...values: A
  ): Promise<T>;
  evaluate(expression: string): Promise<unknown>;
  evaluate(script: string | ((...values: never) => unknown), ...values: unknown[]): unknown {
    if (typeof script === 'string') return this.#driver.run(script);
    return this.#driver.run(`(${script})(${values.map((one) => JSON.stringify(one)).join(', ')})`);
  }

  async waitFor(condition: string | (() => unknown), limit = patience): Promise<void> {
    const asked = typeof condition === 'string' ? condition : `(${condition})()`;
    const failure = await untilTrue(() => this.#driver.run(asked), limit);
    if (failure) throw new Error(`Not so after ${limit} ms (${failure}): ${condition}`);
  }

  complaints = (): readonly string[] => [...this.#gateway.complaints];
  requests = (): readonly Sent[] => [...this.#gateway.requests];

  async refuse(address: RegExp | undefined, status?: number): Promise<void> {
    this.#gateway.refused = address && { address, status };
  }

  async offline(cut: boolean): Promise<void> {
    this.#gateway.offline = cut;
  }

  async bringAxe(): Promise<void> {
    if (await this.#driver.run("'axe' in globalThis")) return;
    await this.#driver.tell('execute/sync', { script: axeSource, args: [] });
  }

  async audit(): Promise<readonly Breach[]> {
    await this.bringAxe();
    return breaches.parse(await this.#see('accessibility.audit()'));
  }

  async screenshot(path: `${string}.png`): Promise<void> {
    // New content is painted some frames later, so wait until the picture is stable, or for a
    // moment, because scroll bars fade for seconds.
    await this.#driver.run(`(${nextFrame})()`);
    let before: unknown;
    let now = await this.#driver.ask('screenshot');
    await untilTrue(async () => {
      before = now;
      now = await this.#driver.ask('screenshot');
      return now === before;
    }, 250);
    await writeFile(path, String(now), 'base64');
  }

  picture = (): Promise<Uint8Array> => Promise.reject(new Error('webkit makes none smaller'));
  pdf = (): Promise<Uint8Array> => Promise.reject(new Error('webkit has no pdf'));

  /** Leaves the page. Working browsers are kept; stored data belongs to its origin. */
  async close(): Promise<void> {
    this.#gateway.refused = undefined;
    this.#gateway.offline = false;
    this.#session = undefined;
    for (const [key, session] of this.#sessions) {
      const left = session.driver.tell('url', { url: 'about:blank' }).then(() => true);
      const hasLeft = await Promise.race([left.catch(() => false), pause(patience, false)]);
      if (hasLeft && this.#sessions.size <= mostKept) continue;
      this.#sessions.delete(key);
      await session.end();
    }
    this.#rest(this);
  }

  /** Resizes the page; the window has a toolbar and a minimum width. */
  async #resize({ width, height }: Required<Conditions>): Promise<void> {
    const inner = '({ width: innerWidth, height: innerHeight })';
    const present = size.parse(await this.#driver.run(inner));
    if (present.width === width && present.height === height) return;
    const outer = size.parse(await this.#driver.ask('window/rect'));
    const bar = outer.height - present.height;
    // Without a window manager the keyboard belongs to the window under the pointer, which is in
    // the middle of the screen.
    const x = Math.max(0, Math.round((screenSize.width - width) / 2));
    const y = Math.max(0, Math.round((screenSize.height - height - bar) / 2));
    await this.#driver.tell('window/rect', { x, y, width, height: height + bar });
    await untilTrue(
      async () => size.parse(await this.#driver.run(inner)).height === height,
      patience,
    );
  }

  async #travel(steps: number): Promise<void> {
    const before = await this.url();
    await this.#driver.tell(steps < 0 ? 'back' : 'forward');
    await this.waitFor(`location.href !== ${JSON.stringify(before)}`);
    await this.waitFor("document.readyState === 'complete'");
  }

  /** Evaluates an expression after injecting the accessibility script, once per page. */
  async #see(expression: string): Promise<unknown> {
    if (!(await this.#driver.run("'accessibility' in globalThis"))) {
      await this.#driver.tell('execute/sync', { script: accessibilitySource, args: [] });
    }
    return this.#driver.run(expression);
  }

  #pointOf = (target: Target): Promise<[number, number]> =>
    hitPoint(async () => centre.parse(await this.#ofElement(target, 'pointOf')));

  /** Waits for an element, and calls a function of `accessibility` on it. */
  async #ofElement(
    target: Target,
    what: 'focus()' | 'describe' | 'pointOf' | 'tap',
  ): Promise<unknown> {
    const element = `accessibility.find(${JSON.stringify(wanted(target))})[${nthOf(target)}]`;
    if (await untilTrue(() => this.#see(`${element} !== undefined`), patience)) {
      const role = JSON.stringify('id' in target ? '' : target.role);
      const names = await this.#see(`accessibility.names(${role})`);
      throw notThere(target, z.array(z.string()).parse(names));
    }
    return this.#see(
      what === 'focus()' ? `${element}.focus()` : `accessibility.${what}(${element})`,
    );
  }
}
