import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Information about saved copies. */
export interface Copies {
  /** ISO 8601 instant of the last copy. */
  readonly last?: string;
  /** Whether the reader has been reminded, since the last copy, to save one. */
  readonly reminded?: boolean;
}

interface Schema extends DBSchema {
  highlights: { key: string; value: unknown; indexes: { text: string } };
  /** A single record, with the key `copies`. */
  about: { key: string; value: Copies };
}

export type Database = IDBPDatabase<Schema>;

/** Why storage fails. */
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
      // A newer version of the site needs to upgrade the database.
      blocking(_, __, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        lost();
      },
      terminated: lost,
    }).then((db) => {
      db.addEventListener('close', lost);
      resolve(db);
    }, reject);
  });
}

/** Classifies a storage error. */
export function troubleOf(fault: unknown): Trouble {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'TimeoutError') return 'hung';
  return name === 'BlockedError' ? 'blocked' : 'refused';
}
