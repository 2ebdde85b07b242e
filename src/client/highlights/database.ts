import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** When the reader last downloaded a copy of the highlights, and was reminded to. */
export interface Copies {
  /** Time of the last download, in ISO 8601. */
  readonly last?: string;
  /** Whether the reader has been reminded to download a copy since then. */
  readonly reminded?: boolean;
}

interface Schema extends DBSchema {
  highlights: { key: string; value: unknown; indexes: { text: string } };
  /** A single record, with the key `copies`. */
  about: { key: string; value: Copies };
}

export type Database = IDBPDatabase<Schema>;

/**
 * Why the database fails: no space left, blocked by another tab, no answer in time (`hung`), or, as
 * `refused`, any other reason.
 */
export type Trouble = 'full' | 'refused' | 'blocked' | 'hung';

/** Timeout for the browser's storage, in milliseconds. */
export const patience = 3000;

/** Rejects with a `TimeoutError` after a time limit. */
export function withinLimit<T>(work: Promise<T>, limit = patience): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('No answer', 'TimeoutError')), limit);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** Opens the database of a site; `lost` is called if the connection is lost. */
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
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'TimeoutError') return 'hung';
  // A newer version of the site, in another tab, has upgraded the database.
  return name === 'BlockedError' || name === 'VersionError' ? 'blocked' : 'refused';
}
