import {
  type BrowserContext,
  ElementHandle,
  type HTTPRequest,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { accessibilitySource, inWords, nthOf, wanted } from './accessibility.ts';
import { capabilities, setConditions } from './conditions.ts';
import type { EngineName } from './engine.ts';
import type {
  Breach,
  Capability,
  Conditions,
  Described,
  Held,
  Reader,
  Sent,
  Target,
} from './reader.ts';
import { Record } from './record.ts';
import { untilTrue } from './until-true.ts';

/** How long a thing on the page may take to come, in milliseconds. */
const patience = 5_000;

/** What a person allows a page when asked: to use the clipboard. */
const clipboard = ['clipboard-read', 'clipboard-write'].map((name) => ({
  permission: { name },
  state: 'granted' as const,
}));

/** A reader at a browser that puppeteer drives. */
export class PuppeteerReader implements Reader {
  readonly engine: EngineName;
  readonly can: ReadonlySet<Capability>;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #record = new Record();
  #refused: { readonly address: RegExp; readonly status: number | undefined } | undefined;

  private constructor(context: BrowserContext, page: Page, engine: EngineName) {
    this.#context = context;
    this.#page = page;
    this.engine = engine;
    this.can = capabilities[engine] ?? new Set();
  }

  static async at(context: BrowserContext, engine: EngineName): Promise<Reader> {
    const reader = new PuppeteerReader(context, await context.newPage(), engine);
    await reader.#record.watch(reader.#page);
    reader.#page.on('request', (request) => {
      if (!request.isInterceptResolutionHandled()) reader.#answer(request);
    });
    return reader;
  }

  async open(url: string, conditions: Conditions = {}): Promise<void> {
    await setConditions(this.#page, this.engine, conditions);
    if (this.can.has('clipboard'))
      await this.#context.setPermission(new URL(url).origin, ...clipboard);
    this.#record.clear();
    await this.#page.goto(url);
  }

  url = (): Promise<string> => this.#page.evaluate(() => location.href);

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async forward(): Promise<void> {
    await this.#page.goForward();
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  click = async (target: Target): Promise<void> => (await this.#find(target)).click();
  tap = async (target: Target): Promise<void> => (await this.#find(target)).tap();
  hover = async (target: Target): Promise<void> => (await this.#find(target)).hover();
  focus = async (target: Target): Promise<void> => (await this.#find(target)).focus();
  clickAt = (x: number, y: number): Promise<void> => this.#page.mouse.click(x, y);
  moveTo = (x: number, y: number): Promise<void> => this.#page.mouse.move(x, y);

  async press(key: KeyInput, held?: Held): Promise<void> {
    if (held) await this.#page.keyboard.down(held);
    await this.#page.keyboard.press(key);
    if (held) await this.#page.keyboard.up(held);
  }

  type = (words: string): Promise<void> => this.#page.keyboard.type(words);

  async count(target: Target): Promise<number> {
    await this.#see();
    return this.#page.evaluate((what) => accessibility.find(what).length, wanted(target));
  }

  async describe(target: Target): Promise<Described> {
    const element = await this.#find(target);
    return element.evaluate((what) => accessibility.describe(what));
  }

  async focused(): Promise<Described | undefined> {
    await this.#see();
    return (await this.#page.evaluate(() => accessibility.focused())) ?? undefined;
  }

  evaluate<A extends readonly unknown[], T>(
    script: (...values: A) => T | Promise<T>,
    ...values: A
  ): Promise<T>;
  evaluate(expression: string): Promise<unknown>;
  evaluate(script: string | ((...values: unknown[]) => unknown), ...values: unknown[]) {
    return this.#page.evaluate(script, ...values);
  }

  async waitFor(condition: string | (() => unknown), limit = patience): Promise<void> {
    const failure = await untilTrue(async () => this.#page.evaluate(condition), limit);
    if (failure) throw new Error(`Not so after ${limit} ms (${failure}): ${condition}`);
  }

  complaints = (): readonly string[] => [...this.#record.complaints];
  requests = (): readonly Sent[] => this.#record.requests();

  async refuse(address: RegExp | undefined, status?: number): Promise<void> {
    // The page waits for an answer to every request while this is on, so there must always be one.
    if (!address) await this.#page.setRequestInterception(false);
    this.#refused = address && { address, status };
    if (address) await this.#page.setRequestInterception(true);
  }

  offline = (cut: boolean): Promise<void> => this.#page.setOfflineMode(cut);

  async audit(): Promise<readonly Breach[]> {
    await this.#see();
    return this.#page.evaluate(() => accessibility.audit());
  }

  async screenshot(path: `${string}.png`): Promise<void> {
    await this.#page.screenshot({ path });
  }

  pdf = (): Promise<Uint8Array> => this.#page.pdf({ tagged: true, outline: true });
  close = (): Promise<void> => this.#context.close();

  /** Answers a request that waits for it because `refuse` is in force. */
  #answer(request: HTTPRequest): void {
    if (!this.#refused) return;
    const { address, status } = this.#refused;
    if (!address.test(request.url())) void request.continue();
    else if (status === undefined) void request.abort();
    else void request.respond({ status, body: '' });
  }

  /** Puts what looks at the tree into the page, once per page. */
  async #see(): Promise<void> {
    if (await this.#page.evaluate("'accessibility' in globalThis")) return;
    await this.#page.evaluate(accessibilitySource);
  }

  async #find(target: Target): Promise<ElementHandle<Element>> {
    const found: ElementHandle<Element>[] = [];
    await untilTrue(async () => {
      await this.#see();
      const handle = await this.#page.evaluateHandle(
        (what, nth) => accessibility.find(what)[nth] ?? null,
        wanted(target),
        nthOf(target),
      );
      return handle instanceof ElementHandle && found.push(handle);
    }, patience);
    const [element] = found;
    if (element) return element;
    throw new Error(`There is no ${inWords(target)}${await this.#whatThereIs(target)}`);
  }

  async #whatThereIs(target: Target): Promise<string> {
    if ('id' in target) return '';
    const names = await this.#page.evaluate((role) => accessibility.names(role), target.role);
    return `; there are: ${names.join(' | ') || 'none'}`;
  }
}
