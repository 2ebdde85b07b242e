import { cpSync, linkSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Cache, cacheOf } from './cache.ts';
import { keyOf } from './key.ts';

/** What is known of a file of a site: what it was made of, how it lay there, and what was found in it. */
interface Entry {
  readonly key: string;
  readonly size: number;
  /** When it was last written, in milliseconds. */
  readonly time: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Ledger = Readonly<Record<string, Entry>>;

/** The endings of a file and of its compressed copies. */
const copies = ['', '.br', '.gz'] as const;

/**
 * The folder that a site is put into. What the last build put into its folder, made of the same, is taken
 * from there, with its compressed copies and all that was found in it: it is neither made nor written nor
 * read again. A file that has since been written to is left where it is.
 */
export class SiteFolder {
  readonly folder: string;
  readonly #last: string | undefined;
  readonly #before: Ledger;
  readonly #keys = new Map<string, string>();
  readonly #facts = new Map<string, Record<string, unknown>>();
  readonly #taken = new Set<string>();
  /** The folders that are there already. */
  readonly #made = new Set<string>();

  readonly #place: string;
  readonly #cache: Cache;

  /**
   * @param place where the site will be when it is done: what is known of it is kept under that name
   * @param last where what was there before is now
   */
  constructor(folder: string, place = folder, last?: string, cache = cacheOf('sites')) {
    this.folder = resolve(folder);
    this.#place = keyOf('site', resolve(place));
    this.#last = last;
    this.#cache = cache;
    this.#before = JSON.parse((last && cache.read(this.#place)?.toString()) || '{}');
  }

  /** Takes a file that is made of what the key names, with its copies; whether it is there now. */
  take(path: string, key: string): boolean {
    if (!this.#before[path]) return false;
    // Of what is packed already there are no copies.
    const all = copies.map((ending) => path + ending).filter((file) => this.#before[file]);
    if (!all.every((file) => this.#isUntouched(file, key))) return false;
    this.#makeFolder(dirname(path));
    for (const file of all) linkOrCopy(join(this.#last ?? '', file), join(this.folder, file));
    this.note(path, key);
    this.#facts.set(path, { ...this.#before[path]?.facts });
    this.#taken.add(path);
    return true;
  }

  #makeFolder(path: string): void {
    if (this.#made.has(path)) return;
    this.#made.add(path);
    mkdirSync(join(this.folder, path), { recursive: true });
  }

  #isUntouched(file: string, key: string): boolean {
    const entry = this.#before[file];
    if (!this.#last || entry?.key !== key) return false;
    const found = statSync(join(this.#last, file), { throwIfNoEntry: false });
    return found?.size === entry.size && found.mtimeMs === entry.time;
  }

  /** Notes what a file is made of that was written, so that the next build can take it. */
  note(path: string, key: string): void {
    this.#keys.set(path, key);
  }

  /** Whether a file was taken as it is, and its copies with it. */
  isTaken(file: string): boolean {
    return this.#taken.has(this.#pathOf(file));
  }

  /** What is found in a file, by a name; what was found when it was made, if it was taken. */
  fact<Fact>(file: string, name: string, find: () => Fact): Fact {
    const path = this.#pathOf(file);
    const known: Record<string, ReturnType<JSON['parse']>> = this.#facts.get(path) ?? {};
    known[name] ??= find();
    this.#facts.set(path, known);
    return known[name];
  }

  /** Writes other words into a file, and learns a fact of them; it is no longer what was taken. */
  rewrite(file: string, words: string, name: string, fact: unknown): void {
    const path = this.#pathOf(file);
    // Of what was taken, all that was found in it is about what it was; and it is the last site’s too.
    const wasTaken = this.#taken.delete(path);
    for (const ending of wasTaken ? copies : []) rmSync(file + ending, { force: true });
    this.#facts.set(path, { ...(wasTaken ? {} : this.#facts.get(path)), [name]: fact });
    writeFileSync(file, words);
  }

  #pathOf(file: string): string {
    return relative(this.folder, file).replaceAll('\\', '/');
  }

  /** How a file lies in the folder; as it did before, if it was taken. */
  #entryOf(file: string, key: string, isTaken: boolean): Entry | undefined {
    const before = isTaken ? this.#before[file] : undefined;
    if (before) return before;
    const found = statSync(join(this.folder, file), { throwIfNoEntry: false });
    return found && { key, size: found.size, time: found.mtimeMs, facts: {} };
  }

  /** Keeps what is known of all files, for the next build. */
  keep(): void {
    const ledger: Record<string, Entry> = {};
    for (const [path, key] of this.#keys) {
      const facts = this.#facts.get(path) ?? {};
      for (const file of copies.map((ending) => path + ending)) {
        const entry = this.#entryOf(file, key, this.#taken.has(path));
        if (entry) ledger[file] = file === path ? { ...entry, facts } : entry;
      }
    }
    this.#cache.write(this.#place, JSON.stringify(ledger));
  }
}

/** Both folders then hold one file, which costs nothing: no step writes into a file that is there. */
function linkOrCopy(file: string, place: string): void {
  try {
    linkSync(file, place);
  } catch {
    // Some file systems know no links. A copy keeps its time, by which it is known.
    cpSync(file, place, { preserveTimestamps: true });
  }
}

let current: SiteFolder | undefined;

/**
 * The folder that this process puts its site into, the same for every step. `SITE_DIR` says where the site
 * will be when it is done, `LAST_DIR` where what was there before is now.
 */
export function siteFolder(folder: string): SiteFolder {
  if (current?.folder !== resolve(folder))
    current = new SiteFolder(folder, process.env['SITE_DIR'], process.env['LAST_DIR']);
  return current;
}
