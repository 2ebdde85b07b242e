import { textOfPage } from './annotated-texts.ts';
import type { CopyScope } from './copies.ts';
import { saveCopy } from './copies.ts';
import { withinLimit } from './database.ts';
import type { HighlightKeeper, PageKeeper } from './highlight-keeper.ts';
import { noteWords as words } from './note-words.ts';
import { noteCopies, savedCopies } from './saved-copies.ts';

/** How many highlights may be in no copy before a reader is reminded, once. */
const manyUnsaved = 20;

/** Asks the browser to keep what is stored here; where it may clear that, says so and offers a copy. */
export async function warnOfClearing(keeper: HighlightKeeper, scope: CopyScope): Promise<void> {
  const { notice } = keeper;
  const { storage } = navigator;
  // Firefox asks the reader, who may never answer; WebKit knows no such thing.
  storage?.persist?.().catch(() => false);
  const isSafe = await withinLimit(storage?.persisted?.() ?? Promise.resolve(false)).catch(
    () => false,
  );
  if (!isSafe)
    notice.show(words.mayBeCleared, [words.save, () => saveCopy(keeper, scope, 'jsonld')]);
}

/** Reminds once of a copy when many highlights are in none. */
export async function remindOfCopy(keeper: HighlightKeeper, scope: CopyScope): Promise<void> {
  const { store, notice } = keeper;
  const copies = await savedCopies(store);
  if (copies.reminded) return;
  const all = await store.all();
  const unsaved = all.filter((one) => !one.deletedAt && one.updated > (copies.last ?? ''));
  if (unsaved.length < manyUnsaved) return;
  await noteCopies(store, { ...copies, reminded: true });
  notice.show(words.remind, [words.save, () => saveCopy(keeper, scope, 'jsonld')]);
}

/** Says at the first highlight on a page that the browser may clear it. */
export const warnOnPage = (page: PageKeeper): Promise<void> =>
  warnOfClearing(page, { texts: [textOfPage(page.host)], fallback: page.text });

/** Says that the browser has cleared what was kept of the text of a page. */
export function sayCleared(page: PageKeeper): void {
  const list = async () => (await import('./highlight-list.ts')).openList(page);
  page.notice.show(words.troubles.cleared, [words.all, list]);
}
