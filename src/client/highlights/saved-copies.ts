import type { Copies } from './database.ts';
import { noteCount } from './highlight-count.ts';
import type { HighlightStore } from './highlight-store.ts';

/** Information about saved copies. */
export const savedCopies = (store: HighlightStore): Promise<Copies> =>
  store
    .ask((db) => db.get('about', 'copies'))
    .then(
      (copies) => copies ?? {},
      () => ({}),
    );

/** Stores information about saved copies; if that fails, the reader is reminded again. */
export const noteCopies = (store: HighlightStore, copies: Copies): Promise<unknown> =>
  store.ask((db) => db.put('about', copies, 'copies')).catch(() => undefined);

/** Deletes everything permanently; returns whether that succeeded. */
export async function eraseAll(store: HighlightStore): Promise<boolean> {
  const texts = new Set((await store.all()).map(({ text }) => text));
  const erase = store.ask((db) => Promise.all([db.clear('highlights'), db.clear('about')]));
  const isErased = await erase.then(
    () => true,
    () => false,
  );
  for (const text of texts) noteCount(text, []);
  store.announce();
  return isErased;
}
