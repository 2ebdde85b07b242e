import type { Highlight } from '../../highlights/highlight.ts';
import { isHighlight } from '../../highlights/is-highlight.ts';
import {
  type Database,
  openDatabase,
  type Trouble,
  timeLimit,
  troubleOf,
  withinLimit,
} from './database.ts';
import { highlightsKey, storeCount } from './highlight-count.ts';
import { readLastChange, removeLastChange } from './last-change.ts';

/**
 * Name of the event dispatched on the store when highlights change, in this tab or another, or when
 * storing them fails.
 */
export const storeChanged = 'change';

/**
 * Whether `one` replaces `before`, the stored record of the same highlight: it must not be older,
 * and if `before` was deleted, it must be newer.
 */
const isReplacedBy = (before: Highlight, one: Highlight): boolean =>
  before.deletedAt === undefined ? before.updated <= one.updated : before.updated < one.updated;

/** Whether an error would occur again on another attempt. */
const isFinal = (fault: unknown): boolean =>
  /^(?:Quota|Blocked|Version|Security|Timeout)/.test(Object(fault).name);

/**
 * The reader's highlights on this site, in IndexedDB; sites at other base paths of the origin have
 * their own database. A changed record that cannot be written stays in memory and is written with
 * the next change.
 */
export class HighlightStore extends EventTarget {
  readonly #name = highlightsKey();
  readonly #channel = new BroadcastChannel(this.#name);
  readonly #unwritten = new Map<string, Highlight>();
  /** Changed properties of the records that `change` has created. */
  readonly #changes = new WeakMap<Highlight, Partial<Highlight>>();
  #db: Promise<Database> | undefined;
  /** Why the database last failed; undefined after the next successful write. */
  trouble: Trouble | undefined;
  /** Number of records that were not valid highlights when last read; they are not shown. */
  unreadable = 0;

  constructor() {
    super();
    this.#channel.addEventListener('message', () => this.#changed());
    this.#storeLastChange();
  }

  /** Stores the highlight that changed just before the previous page was left. */
  async #storeLastChange(): Promise<void> {
    const last = readLastChange();
    if (isHighlight(last) && (await this.put(last))) removeLastChange();
  }

  /** The highlights in a text, given its folder, or in all texts; includes deleted ones. */
  async all(text?: string): Promise<readonly Highlight[]> {
    const values: readonly unknown[] = await this.ask((db) =>
      db.getAllFromIndex('highlights', 'text', text),
    ).catch((fault: unknown) => this.#failed(fault, []));
    const kept = values.filter(isHighlight);
    this.unreadable = values.length - kept.length;
    const own = [...this.#unwritten.values()].filter((one) => (text ?? one.text) === one.text);
    return [...new Map([...kept, ...own].map((one) => [one.id, one])).values()];
  }

  /**
   * Stores highlights, except those of which a newer version is stored; returns whether that
   * succeeded. If it fails, a single highlight stays in memory to be stored later; several are
   * stored together or not at all.
   */
  async put(...highlights: readonly Highlight[]): Promise<boolean> {
    const [only, second] = highlights;
    if (only && !second) this.#unwritten.set(only.id, only);
    const all = second ? highlights : [...this.#unwritten.values()];
    const isKept = (await this.#write(all)) || (all.length > 1 && (await this.#write(highlights)));
    if (isKept) this.#channel.postMessage('');
    this.#changed();
    return isKept;
  }

  /**
   * Stores new values of some properties of a highlight. The others are as stored now, because
   * another tab may have changed them; returns the changed highlight.
   */
  async change(one: Highlight, change: Partial<Highlight>): Promise<Highlight> {
    const changed = { ...one, ...change };
    this.#changes.set(changed, change);
    await this.put(changed);
    return changed;
  }

  /**
   * Tells all tabs that the database may have been changed by other means than `put`, and discards
   * the records that could not be written.
   */
  announce(): void {
    removeLastChange();
    this.#unwritten.clear();
    this.#channel.postMessage('');
    this.#changed();
  }

  async #write(all: readonly Highlight[]): Promise<boolean> {
    const attempt = this.ask(async (db) => {
      const change = db.transaction('highlights', 'readwrite', { durability: 'strict' });
      const write = async (one: Highlight): Promise<void> => {
        const before = await change.store.get(one.id);
        const changed = this.#changes.get(one);
        if (changed && isHighlight(before) && !before.deletedAt) {
          const updated = one.updated > before.updated ? one.updated : before.updated;
          Object.assign(one, before, changed, { updated });
        }
        if (!isHighlight(before) || isReplacedBy(before, one)) await change.store.put(one);
      };
      await Promise.all([...all.map(write), change.done]);
      return true;
    }, all.length);
    if (!(await attempt.catch((fault: unknown) => this.#failed(fault, false)))) return false;
    this.trouble = undefined;
    for (const one of all) if (this.#unwritten.get(one.id) === one) this.#unwritten.delete(one.id);
    for (const text of new Set(all.map((one) => one.text))) storeCount(text, await this.all(text));
    return true;
  }

  #changed(): void {
    this.dispatchEvent(new Event(storeChanged));
  }

  #failed<T>(fault: unknown, instead: T): T {
    this.trouble = troubleOf(fault);
    return instead;
  }

  /**
   * Runs `act` on the database, and once more if the connection was lost; rejects after a time
   * limit, which grows with the number of records.
   */
  ask<T>(act: (db: Database) => Promise<T>, records = 1): Promise<T> {
    const attempt = async (): Promise<T> => {
      this.#db ??= openDatabase(this.#name, () => (this.#db = undefined));
      return act(await this.#db);
    };
    const again = (fault: unknown): Promise<T> => {
      this.#db = undefined;
      return isFinal(fault) ? Promise.reject(fault) : attempt();
    };
    // If the database did not answer last time, the reader does not wait as long again.
    const limit = this.trouble === 'hung' ? timeLimit / 10 : timeLimit + 20 * records;
    return withinLimit(attempt().catch(again), limit);
  }
}
