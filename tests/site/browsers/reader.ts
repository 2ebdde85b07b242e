import type { KeyInput } from 'puppeteer-core';
import type { EngineName } from './engine.ts';

/**
 * Where and how a person reads: what `open` sets before the page comes. What is left out is as for a
 * person with a mouse at a desk, light colours, script on.
 */
export interface Conditions {
  /** Of the window, in CSS pixels; WebKit's is never narrower than 447. */
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
  readonly medium?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly moreContrast?: boolean;
  /** How many times slower than this machine's processor. */
  readonly slowdown?: number;
  /** Whether the browser has service workers, which keep the site; left out, every request is the page's. */
  readonly workers?: boolean;
  /** How many bytes the browser lets a site keep. */
  readonly room?: number;
}

/** What not every engine can be made to do; a test that needs it asks `can` first, and says so. */
export type Capability =
  | Exclude<keyof Conditions, 'width' | 'height'>
  | 'clipboard'
  | 'offline'
  | 'pdf';

/** A thing on the page as a person would point it out; `nth` counts from 0 where several fit. */
export type Target =
  | { readonly role: string; readonly name?: string | RegExp; readonly nth?: number }
  | { readonly id: string };

/** What assistive technology is told of an element. */
export interface Described {
  /** Such as `link` or `button`; of a `doc-noteref` that role itself; nothing for plain text. */
  readonly role: string | null;
  readonly name: string;
  readonly id: string;
}

/** Keys that change what another does. */
export type Held = 'Shift' | 'Control' | 'Alt' | 'Meta';

/** A rule of accessibility that the page breaks, and where: selectors of the elements. */
export interface Breach {
  readonly rule: string;
  readonly places: readonly string[];
}

/** A request that the page made, as far as it has got. */
export interface Sent {
  readonly url: string;
  readonly origin: string;
  readonly method: string;
  /** What for: `document`, `script`, `fetch` … */
  readonly kind: string;
  /** The status of the answer, or why there was none; nothing while it is awaited. */
  readonly outcome: number | string | undefined;
}

/** Something the browser complained of. A breach of the site's own policy begins with “Policy:”. */
export type Complaint = string;

/**
 * A person with a browser of their own: nobody else's storage, cache or history. Where an engine must be
 * started anew for other conditions (Firefox, WebKit), those begin with an empty storage.
 *
 * Behaviour is tested through this alone, so that the same sentences hold in every engine. Things are
 * found by role and accessible name among what is in the accessibility tree; acting on one waits for it
 * and throws, with the names there are, if it does not come.
 */
export interface Reader {
  readonly engine: EngineName;
  readonly can: ReadonlySet<Capability>;
  /** Goes to an absolute address; throws on a condition that the engine does not know. */
  open(url: string, conditions?: Conditions): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;

  click(target: Target): Promise<void>;
  /** With a finger; an engine that has no `touch` is sent the events of one. */
  tap(target: Target): Promise<void>;
  hover(target: Target): Promise<void>;
  /** Presses the mouse at a point of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the mouse there, with no button down. */
  moveTo(x: number, y: number): Promise<void>;
  /** Presses a key, by its name in the standard, while another may be held. */
  press(key: KeyInput, held?: Held): Promise<void>;
  type(words: string): Promise<void>;
  focus(target: Target): Promise<void>;

  /** How many such things there are now. */
  count(target: Target): Promise<number>;
  describe(target: Target): Promise<Described>;
  /** What has the focus; nothing if it is the page itself. */
  focused(): Promise<Described | undefined>;
  /** Runs in the page. A function with `import()` in it must be given as a string: vitest rewrites it. */
  evaluate<A extends readonly unknown[], T>(
    script: (...values: A) => T | Promise<T>,
    ...values: A
  ): Promise<T>;
  evaluate(expression: string): Promise<unknown>;
  /** Waits until the function or expression is true in the page; throws after `limit` milliseconds. */
  waitFor(condition: string | (() => unknown), limit?: number): Promise<void>;

  /** Everything the browser complained of since the last `open`. */
  complaints(): readonly Complaint[];
  /** Everything the page asked for since the last `open`. */
  requests(): readonly Sent[];
  /** Lets requests whose address matches fail, or be answered with a status; undefined lifts this. */
  refuse(address: RegExp | undefined, status?: number): Promise<void>;
  /** Cuts the page's network. A service worker's stays: for that, close the server. */
  offline(cut: boolean): Promise<void>;
  /** Brings axe-core into the page, as `axe`, for who asks it more than `audit` does. */
  bringAxe(): Promise<void>;
  /** The rules of axe-core that the page breaks. */
  audit(): Promise<readonly Breach[]>;

  screenshot(path: `${string}.png`): Promise<void>;
  /** What is in the window, as a PNG; or the whole page, made smaller by a factor. Chromium alone can. */
  picture(factorOfWhole?: number): Promise<Uint8Array>;
  /** The page as it is printed; on letter paper unless asked otherwise. */
  pdf(paper?: 'a4' | 'letter'): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Browser {
  /** A new person at it, with a profile of their own. */
  reader(): Promise<Reader>;
  close(): Promise<void>;
}
