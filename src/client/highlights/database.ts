import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is known of the copies that a reader has saved. */
export interface Copies {
  /** ISO 8601 instant of the last. */
  readonly last?: string;
  /** Whether the reader has been reminded since. */
  readonly reminded?: boolean;
}

interface Schema extends DBSchema {
  highlights: { key: string; value: unknown; indexes: { text: string } };
  /** One record, under the key `copies`. */
  about: { key: string; value: Copies };
}

export type Database = IDBPDatabase<Schema>;

/** Why nothing can be kept, or not now. */
export type Trouble = 'full' | 'refused' | 'blocked' | 'hung';

/** A browser that does not answer in so many milliseconds will not answer. */
export const patience = 3000;

/** Does not wait for ever: rejects with a `TimeoutError` after a while. */
export function withinLimit<T>(work: Promise<T>, limit = patience): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('No answer', 'TimeoutError')), limit);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** Opens the database of a site; `lost` is called when the connection has gone. */
export function openDatabase(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('highlights', { keyPath: 'id' }).createIndex('text', 'text');
        db.createObjectStore('about');
      },
      blocked: () => reject(new DOMException('Another tab holds it', 'BlockedError')),
      // A later edition of the site wants the database: it gets it.
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

/** What a failure of the storage means to a reader. */
export function troubleOf(fault: unknown): Trouble {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'TimeoutError') return 'hung';
  return name === 'BlockedError' ? 'blocked' : 'refused';
}
