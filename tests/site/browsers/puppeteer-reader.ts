import { type Browser, ElementHandle, type KeyInput, type Page } from 'puppeteer-core';
import { accessibilitySource, axeSource, notThere, nthOf, wanted } from './accessibility.ts';
import { capabilities, complete, setConditions } from './conditions.ts';
import type { EngineName } from './engine.ts';
import { hitPoint } from './hit-point.ts';
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
import { answer, type Refusal } from './refusal.ts';
import { isSameDocument } from './same-document.ts';
import { untilTrue } from './until-true.ts';

/** How long to wait for an element, in milliseconds. */
const patience = 5_000;

/** The permissions that readers grant: to use the clipboard. */
const clipboard = ['clipboard-read', 'clipboard-write'].map((name) => ({
  permission: { name },
  state: 'granted' as const,
}));

/**
 * A reader at a browser driven by puppeteer, with a separate context for each program they need.
 */
export class PuppeteerReader implements Reader {
  readonly engine: EngineName;
  readonly can: ReadonlySet<Capability>;
  readonly #program: (now: Required<Conditions>) => Promise<Browser>;
  readonly #pages = new Map<Browser, Page>();
  readonly #record = new Record();
  #opened: Page | undefined;
  #refused: Refusal | undefined;

  /** `program` returns a browser for the conditions, and starts it if necessary. */
  constructor(engine: EngineName, program: (now: Required<Conditions>) => Promise<Browser>) {
    this.engine = engine;
    this.can = capabilities[engine];
    this.#program = program;
  }

  get #page(): Page {
    if (!this.#opened) throw new Error('Nothing has been opened yet.');
    return this.#opened;
  }

  async open(url: string, conditions: Conditions = {}): Promise<void> {
    const now = complete(this.engine, conditions);
    const program = await this.#program(now);
    this.#opened = this.#pages.get(program) ?? (await this.#windowOf(program));
    const { origin, protocol } = new URL(url);
    await setConditions(this.#page, this.engine, now, origin);
    // Local files have no origin that could be granted permissions.
    if (this.engine === 'chromium' && protocol !== 'file:')
      await this.#page.browserContext().setPermission(origin, ...clipboard);
    if (isSameDocument(this.#page.url(), url)) await this.#page.goto('about:blank');
    this.#record.clear();
    await this.#page.goto(url);
  }

  url = (): Promise<string> => this.#page.evaluate(() => location.href);

  back = (): Promise<void> => this.#travel(-1);
  forward = (): Promise<void> => this.#travel(1);

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  click = async (target: Target): Promise<void> => this.clickAt(...(await this.#pointOf(target)));
  tap = async (target: Target): Promise<void> =>
    this.#page.touchscreen.tap(...(await this.#pointOf(target)));
  hover = async (target: Target): Promise<void> => this.moveTo(...(await this.#pointOf(target)));
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
    // Firefox cannot return elements, so convert the condition to a boolean. Promises are returned
    // as they are; do not create one, because it never settles in a page without script.
    const asked =
      typeof condition === 'string'
        ? `((found) => found instanceof Element || found)(${condition})`
        : condition;
    const failure = await untilTrue(async () => this.#page.evaluate(asked), limit);
    if (failure) throw new Error(`Not so after ${limit} ms (${failure}): ${condition}`);
  }

  complaints = (): readonly string[] => [...this.#record.complaints];
  requests = (): readonly Sent[] => this.#record.requests();

  async refuse(address: RegExp | undefined, status?: number): Promise<void> {
    if (!address && !this.#refused) return;
    this.#refused = address && { address, status };
    for (const page of this.#pages.values()) {
      await page.setRequestInterception(!!address);
      // The cache would satisfy refused requests.
      await page.setCacheEnabled(!address);
    }
  }

  offline = (cut: boolean): Promise<void> => this.#page.setOfflineMode(cut);

  async bringAxe(): Promise<void> {
    if (!(await this.#page.evaluate("'axe' in globalThis"))) await this.#page.evaluate(axeSource);
  }

  async audit(): Promise<readonly Breach[]> {
    await this.#see();
    await this.bringAxe();
    return this.#page.evaluate(() => accessibility.audit());
  }

  async screenshot(path: `${string}.png`): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async picture(factorOfWhole?: number): Promise<Uint8Array> {
    const size = () => ({ width: innerWidth, height: document.documentElement.scrollHeight });
    const clip = factorOfWhole && {
      x: 0,
      y: 0,
      ...(await this.#page.evaluate(size)),
      scale: factorOfWhole,
    };
    return this.#page.screenshot({ ...(clip && { clip }), optimizeForSpeed: true });
  }

  pdf = (format: 'a4' | 'letter' = 'letter'): Promise<Uint8Array> =>
    this.#page.pdf({ format, tagged: true, outline: true });

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.browserContext().close();
    this.#pages.clear();
  }

  async #windowOf(program: Browser): Promise<Page> {
    const page = await (await program.createBrowserContext()).newPage();
    this.#pages.set(program, page);
    await this.#record.watch(page);
    page.on('request', (request) => answer(request, this.#refused));
    if (this.#refused) await page.setRequestInterception(true);
    return page;
  }

  /**
   * Moves in the history. Puppeteer's own method waits for a load even if Firefox restores the
   * page.
   */
  async #travel(steps: number): Promise<void> {
    const before = await this.url();
    // Navigation may destroy the page before it answers, as intended.
    await this.#page.evaluate((by) => history.go(by), steps).catch(ifGone);
    await this.waitFor(`location.href !== ${JSON.stringify(before)}`);
    await this.waitFor("document.readyState === 'complete'");
  }

  /** Injects the accessibility script, once per page. */
  async #see(): Promise<void> {
    if (await this.#page.evaluate("'accessibility' in globalThis")) return;
    await this.#page.evaluate(accessibilitySource);
  }

  /** The point to click on an element, after scrolling it into view. */
  async #pointOf(target: Target): Promise<[number, number]> {
    const element = await this.#find(target);
    return hitPoint(() => element.evaluate((what) => accessibility.pointOf(what)));
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
    const role = 'id' in target ? '' : target.role;
    throw notThere(target, await this.#page.evaluate((which) => accessibility.names(which), role));
  }
}

/** Ignores the error of a page that navigated away; rethrows others. */
function ifGone(error: unknown): void {
  if (!/context was destroyed|detached|Target closed/i.test(String(error))) throw error;
}
