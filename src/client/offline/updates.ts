import { cachedAt, deleteFormerCaches, editionCache, formerCaches } from './edition-cache.ts';
import { openPages } from './scope.ts';

/** The pages, by id, that this worker itself has answered with: they are of this edition. */
const answered = new Set<string>();

/** Remembers that a page is of this edition. Forgotten when the worker rests, which only delays clearing. */
export const isOfThisEdition = (id: string): void => {
  answered.add(id);
};

/** Tells a page of an older edition that there is a new one, if its own words or looks have changed. */
export async function announceUpdate(page: Client): Promise<void> {
  if (answered.has(page.id)) return;
  const url = new URL(page.url);
  const now = await (await cachedAt(await editionCache(), url))?.text();
  if (now === undefined) return;
  const before = await Promise.all((await formerCaches()).map((each) => cachedAt(each, url)));
  const words = await Promise.all(before.map((copy) => copy?.text()));
  const older = words.filter((copy) => copy !== undefined);
  if (older.length > 0 && older.every((copy) => copy !== now)) page.postMessage({ update: true });
}

/** Tells all pages that are open. */
export async function announceToAll(): Promise<void> {
  for (const page of await openPages()) await announceUpdate(page);
}

/** Takes older editions away as soon as no page is open that may still need one. */
export async function deleteUnusedCaches(): Promise<void> {
  if ((await openPages()).every(({ id }) => answered.has(id))) await deleteFormerCaches();
}
