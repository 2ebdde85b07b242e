import type { Copies } from './database.ts';
import { storeCount } from './highlight-count.ts';
import type { HighlightStore } from './highlight-store.ts';

/**
 * Reads when a copy of the highlights was last downloaded, and whether the reader has been reminded
 * since; an empty object if nothing is known.
 */
export const savedCopies = (store: HighlightStore): Promise<Copies> =>
  store
    .ask((db) => db.get('about', 'copies'))
    .then(
      (copies) => copies ?? {},
      () => ({}),
    );

/**
 * Stores when a copy was downloaded, and whether the reader was reminded. Failures are ignored,
 * because they only cause another reminder.
 */
export const storeCopies = (store: HighlightStore, copies: Copies): Promise<unknown> =>
  store.ask((db) => db.put('about', copies, 'copies')).catch(() => undefined);

/** Deletes all highlights on this site permanently; returns whether that succeeded. */
export async function eraseAll(store: HighlightStore): Promise<boolean> {
  const texts = new Set((await store.all()).map(({ text }) => text));
  const erase = store.ask((db) => Promise.all([db.clear('highlights'), db.clear('about')]));
  const isErased = await erase.then(
    () => true,
    () => false,
  );
  if (isErased) for (const text of texts) storeCount(text, []);
  store.announce();
  return isErased;
}
