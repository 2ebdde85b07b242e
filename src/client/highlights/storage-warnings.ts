import { manyUnsaved, withinLimit } from './database.ts';
import type { HighlightContext, TextPage } from './highlight-context.ts';
import { storeCount } from './highlight-count.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';
import { savedCopies, storeCopies } from './saved-copies.ts';
import { offer, offerCopy } from './say-trouble.ts';

/**
 * Requests persistent storage; if it is not granted, warns that the browser may delete highlights,
 * and offers to download a copy.
 */
async function warnOfClearing(context: HighlightContext): Promise<void> {
  const { storage } = navigator;
  // Not awaited, because Firefox asks the reader, who may never answer; not every browser has
  // `persist`.
  storage?.persist?.().catch(() => false);
  const isSafe = await withinLimit(storage?.persisted?.() ?? Promise.resolve(false)).catch(
    () => false,
  );
  if (!isSafe) offerCopy(context, words.mayBeCleared);
}

/**
 * Reminds the reader to download a copy if many highlights are new or changed since the last
 * download. There is at most one reminder between two downloads.
 */
export async function remindOfCopy(context: HighlightContext): Promise<void> {
  const { store } = context;
  // Read together, so that highlights imported meanwhile are left to the next page.
  const [copies, all] = await Promise.all([savedCopies(store), store.all()]);
  if (copies.reminded) return;
  const unsaved = all.filter((one) => !one.deletedAt && one.updated > (copies.last ?? ''));
  if (unsaved.length < manyUnsaved) return;
  await storeCopies(store, { ...copies, reminded: true });
  offerCopy(context, words.remind);
}

/**
 * To be called when a highlight has been made besides `others`, including deleted ones. If they are
 * few, so that the reader has not been warned yet, may warn that the browser may delete highlights;
 * otherwise may remind the reader to download a copy.
 */
export async function warnOnPage(page: TextPage, others: number): Promise<void> {
  await loadNoteWords();
  return others < manyUnsaved ? warnOfClearing(page) : remindOfCopy(page);
}

/**
 * Tells the reader that the browser has deleted the highlights in a text, or else that some of their
 * words are changed or lost.
 */
export async function sayNews(page: TextPage, isCleared: boolean): Promise<void> {
  if (isCleared) storeCount(page.text, []);
  await loadNoteWords();
  offer(page, isCleared ? words.troubles.cleared : words.changed, words.all, async () =>
    (await import('./highlight-list.ts')).openList(page),
  );
}
