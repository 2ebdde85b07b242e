import { withinLimit } from './database.ts';
import { storeCount } from './highlight-count.ts';
import type { HighlightKeeper, PageKeeper } from './highlight-keeper.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';
import { savedCopies, storeCopies } from './saved-copies.ts';
import { savingOf } from './say-trouble.ts';

/**
 * The reader is reminded to download a copy when this many highlights are new or changed since the
 * last download; the reminder is shown once per download.
 */
const manyUnsaved = 20;

/** Requests persistent storage; if it is not granted, warns and offers to download a copy. */
export async function warnOfClearing(keeper: HighlightKeeper): Promise<void> {
  const { notice } = keeper;
  const { storage } = navigator;
  // Firefox prompts the reader, who may never answer; WebKit does not support this.
  storage?.persist?.().catch(() => false);
  const isSafe = await withinLimit(storage?.persisted?.() ?? Promise.resolve(false)).catch(
    () => false,
  );
  if (!isSafe) notice.show(words.mayBeCleared, savingOf(keeper));
}

/**
 * Reminds the reader to download a copy if many highlights are in no copy yet; once per download.
 */
export async function remindOfCopy(keeper: HighlightKeeper): Promise<void> {
  const { store, notice } = keeper;
  const copies = await savedCopies(store);
  if (copies.reminded) return;
  const all = await store.all();
  const unsaved = all.filter((one) => !one.deletedAt && one.updated > (copies.last ?? ''));
  if (unsaved.length < manyUnsaved) return;
  await storeCopies(store, { ...copies, reminded: true });
  notice.show(words.remind, savingOf(keeper));
}

/**
 * After a highlight was made on the page of a text: warns that the browser may clear it if it is the
 * reader's first, or else reminds of copies.
 */
export async function warnOnPage(page: PageKeeper, isFirst: boolean): Promise<void> {
  await loadNoteWords();
  return isFirst ? warnOfClearing(page) : remindOfCopy(page);
}

/** Reports that the browser has cleared the highlights of a text. */
export async function sayCleared(page: PageKeeper): Promise<void> {
  storeCount(page.text, []);
  await loadNoteWords();
  const list = async () => (await import('./highlight-list.ts')).openList(page);
  page.notice.show(words.troubles.cleared, [words.all, list]);
}
