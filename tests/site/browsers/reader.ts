import type { KeyInput } from 'puppeteer-core';
import type { EngineName } from './engine.ts';

/**
 * The circumstances of a reader, set by `open` before the page loads. Defaults: a mouse at a desk,
 * light colours, script on.
 */
export interface Conditions {
  /** Size of the window in CSS pixels; WebKit's is at least 447 wide. */
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  /** Touch instead of a mouse. */
  readonly touch?: boolean;
  readonly medium?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  readonly moreContrast?: boolean;
  /** Factor by which the processor is slowed down. */
  readonly slowdown?: number;
  /**
   * Whether service workers are available; by default they are not, so that every request is the
   * page's.
   */
  readonly workers?: boolean;
  /** Storage quota in bytes. */
  readonly room?: number;
  /** A feature that the browser lacks. */
  readonly without?: Feature | 'none';
}

/** Features that some browsers lack. */
export type Feature =
  | 'popover'
  | 'showModal'
  | 'findLastIndex'
  | 'replaceChildren'
  | 'highlights'
  | 'indexedDB'
  | 'trustedTypes';

/**
 * What not every engine supports; a test that needs it checks `can` first, and gives the reason for
 * skipping.
 */
export type Capability =
  | Exclude<keyof Conditions, 'width' | 'height'>
  | 'clipboard'
  | 'offline'
  | 'pdf';

/** An element as a person would describe it; `nth` counts from 0 if several match. */
export type Target =
  | { readonly role: string; readonly name?: string | RegExp; readonly nth?: number }
  | { readonly id: string };

/** What assistive technology learns about an element. */
export interface Described {
  /** Such as `link` or `button`; `doc-noteref` is kept; null for plain text. */
  readonly role: string | null;
  readonly name: string;
  readonly id: string;
}

/** Modifier keys. */
export type Held = 'Shift' | 'Control' | 'Alt' | 'Meta';

/** An accessibility rule that the page violates, with selectors of the elements. */
export interface Breach {
  readonly rule: string;
  readonly places: readonly string[];
}

/** A request of the page, and its progress. */
export interface Sent {
  readonly url: string;
  readonly origin: string;
  readonly method: string;
  /** The type of request: `document`, `script`, `fetch` … */
  readonly kind: string;
  /** The response's status, or the error; undefined while pending. */
  readonly outcome: number | string | undefined;
}

/** A message on the browser's console. Violations of the site's policy begin with “Policy:”. */
export type Complaint = string;

/**
 * A person with a fresh browser profile.
 *
 * Behaviour is tested only through this interface, so that the same tests run in every engine.
 * Elements are found by role and accessible name in the accessibility tree. Actions wait for their
 * element; if it does not appear they throw, listing the elements with that role. If conditions
 * require another browser process (Firefox, WebKit), storage starts empty.
 */
export interface Reader {
  readonly engine: EngineName;
  readonly can: ReadonlySet<Capability>;
  /** Opens a URL; throws on a condition that the engine does not support. */
  open(url: string, conditions?: Conditions): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;

  click(target: Target): Promise<void>;
  /** With a finger; engines without `touch` receive synthetic events. */
  tap(target: Target): Promise<void>;
  hover(target: Target): Promise<void>;
  /** Clicks at a point of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the mouse without pressing a button. */
  moveTo(x: number, y: number): Promise<void>;
  /** Presses a key by its standard name, optionally with a modifier key. */
  press(key: KeyInput, held?: Held): Promise<void>;
  type(words: string): Promise<void>;
  focus(target: Target): Promise<void>;

  /** The number of matching elements. */
  count(target: Target): Promise<number>;
  describe(target: Target): Promise<Described>;
  /** The focused element; undefined if it is the page itself. */
  focused(): Promise<Described | undefined>;
  /**
   * Runs a function in the page. One with `import()` must be given as a string, because vitest
   * rewrites it.
   */
  evaluate<A extends readonly unknown[], T>(
    script: (...values: A) => T | Promise<T>,
    ...values: A
  ): Promise<T>;
  evaluate(expression: string): Promise<unknown>;
  /**
   * Waits until a function or expression is true in the page; throws after `limit` milliseconds.
   */
  waitFor(condition: string | (() => unknown), limit?: number): Promise<void>;

  /** All console messages since the last `open`. */
  complaints(): readonly Complaint[];
  /** All requests since the last `open`. */
  requests(): readonly Sent[];
  /** Makes matching requests fail, or answers them with a status; undefined ends this. */
  refuse(address: RegExp | undefined, status?: number): Promise<void>;
  /** Takes the page offline. A service worker stays online: to prevent that, close the server. */
  offline(cut: boolean): Promise<void>;
  /** Injects axe-core as `axe`, for checks beyond `audit`. */
  bringAxe(): Promise<void>;
  /** The axe-core rules that the page violates. */
  audit(): Promise<readonly Breach[]>;

  screenshot(path: `${string}.png`): Promise<void>;
  /**
   * A PNG of the window, or of the whole page scaled down by a factor, which only Chromium
   * supports.
   */
  picture(factorOfWhole?: number): Promise<Uint8Array>;
  /** The printed page; on letter paper by default. */
  pdf(paper?: 'a4' | 'letter'): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Browser {
  /** A new reader with a fresh profile. */
  reader(): Promise<Reader>;
  close(): Promise<void>;
}
