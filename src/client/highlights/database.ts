import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is known of the copies of the highlights that the reader has downloaded. */
export interface Copies {
  /** Time of the last download, in ISO 8601. */
  readonly last?: string;
  /** Whether the reader has been reminded to download a copy since then. */
  readonly reminded?: boolean;
}

/**
 * Number of highlights, new or changed since the last download, that calls for a reminder. Each time
 * as many have been made, it is checked whether one is due.
 */
export const manyUnsaved = 20;

interface Schema extends DBSchema {
  highlights: { key: string; value: unknown; indexes: { text: string } };
  /** A single record, with the key `copies`. */
  about: { key: string; value: Copies };
}

export type Database = IDBPDatabase<Schema>;

/**
 * Why the database failed: no space is left (`full`), another tab uses another version of it
 * (`blocked`), it did not answer in time (`hung`), or any other reason (`refused`).
 */
export type Trouble = 'full' | 'refused' | 'blocked' | 'hung';

/** Time limit for the browser's storage, in milliseconds. */
export const timeLimit = 3000;

/** Returns the result of `work`; rejects with a `TimeoutError` after `limit` milliseconds. */
export function withinLimit<T>(work: Promise<T>, limit = timeLimit): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('No answer', 'TimeoutError')), limit);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/**
 * Opens a database; rejects with a `BlockedError` if another tab prevents its upgrade. Calls `lost`
 * when the connection is closed later.
 */
export function openDatabase(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('highlights', { keyPath: 'id' }).createIndex('text', 'text');
        db.createObjectStore('about');
      },
      blocked: () => reject(new DOMException('Another tab holds it', 'BlockedError')),
      // A newer version of the site, in another tab, needs to upgrade the database.
      blocking(_, __, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        lost();
      },
      terminated: lost,
    }).then(resolve, reject);
  });
}

/** Classifies a storage error. */
export function troubleOf(fault: unknown): Trouble {
  const { name } = Object(fault);
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'TimeoutError') return 'hung';
  // A `VersionError` means that a newer version of the site has upgraded the database.
  return name === 'BlockedError' || name === 'VersionError' ? 'blocked' : 'refused';
}
