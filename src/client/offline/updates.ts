import { cachedAt, deleteFormerCaches, editionCache, formerCaches } from './edition-cache.ts';
import { isBeingReplaced, openPages } from './scope.ts';

/** Ids of pages that this worker has served, which are of this edition. */
const answered = new Set<string>();

/**
 * Records that a page is of this edition. The record is lost when the worker stops, which only
 * delays clean-up.
 */
export const isOfThisEdition = (id: string): void => {
  answered.add(id);
};

/** Tells a page of an older edition that there is a new one, if that page has changed. */
export async function announceUpdate(page: Client): Promise<void> {
  if (answered.has(page.id) || isBeingReplaced()) return;
  const url = new URL(page.url);
  const now = await (await cachedAt(await editionCache(), url))?.text();
  if (now === undefined) return;
  const before = await Promise.all((await formerCaches()).map((each) => cachedAt(each, url)));
  const words = await Promise.all(before.map((copy) => copy?.text()));
  const older = words.filter((copy) => copy !== undefined);
  if (older.length > 0 && older.every((copy) => copy !== now)) page.postMessage({ update: true });
}

/** Calls `announceUpdate` for all open pages. */
export async function announceToAll(): Promise<void> {
  for (const page of await openPages()) await announceUpdate(page);
}

/** Deletes older editions when no open page may need them. */
export async function deleteUnusedCaches(): Promise<void> {
  if (isBeingReplaced()) return;
  if ((await openPages()).every(({ id }) => answered.has(id))) await deleteFormerCaches();
}
