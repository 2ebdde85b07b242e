import { isBeingReplaced, openPages } from './scope.ts';
import { cachedAt, currentCache, deleteOtherCaches, otherCaches } from './site-caches.ts';

/**
 * Ids of the open pages that this worker has served, and which therefore belong to its version of
 * the site.
 */
const served = new Set<string>();

/**
 * Records that this worker has served a page. When the browser stops the worker the record is lost,
 * which only delays the deletion of other versions.
 */
export const recordServed = (id: string): void => {
  served.add(id);
};

/** Tells a page of an older version of the site that there is a new one, if that page has changed. */
export async function announceUpdate(page: Client): Promise<void> {
  if (served.has(page.id) || isBeingReplaced()) return;
  const url = new URL(page.url);
  const now = await (await cachedAt(await currentCache(), url))?.text();
  if (now === undefined) return;
  const before = await Promise.all((await otherCaches()).map((each) => cachedAt(each, url)));
  const words = await Promise.all(before.map((copy) => copy?.text()));
  const older = words.filter((copy) => copy !== undefined);
  if (older.length > 0 && older.every((copy) => copy !== now)) page.postMessage({ update: true });
}

/** Calls `announceUpdate` for all open pages. */
export async function announceToAll(): Promise<void> {
  for (const page of await openPages()) await announceUpdate(page);
}

/** Deletes the caches of other versions once this worker has served all open pages. */
export async function deleteUnusedCaches(): Promise<void> {
  if (isBeingReplaced()) return;
  if ((await openPages()).every(({ id }) => served.has(id))) await deleteOtherCaches();
}
