import { base, edition } from './site.ts';

/*
 * The caches of the site, one for each edition that this browser keeps. Whatever a page asks for is
 * named for its contents, scripts, styles and the index alike, so that a page of an old edition finds
 * what belongs to it for as long as its cache stands; pages are taken from the newest alone.
 */
const prefix = `${base}:edition:`;

/** Name of this edition's cache. */
export const shelfName = prefix + edition;

export const shelf = (): Promise<Cache> => caches.open(shelfName);

/** The caches of other editions, oldest first. */
export async function otherShelves(): Promise<readonly Cache[]> {
  const names = (await caches.keys()).filter(isOther);
  return Promise.all(names.map((name) => caches.open(name)));
}

/** Takes the other editions away. */
export async function clearOthers(): Promise<void> {
  for (const name of (await caches.keys()).filter(isOther)) await caches.delete(name);
}

const isOther = (name: string): boolean => name.startsWith(prefix) && name !== shelfName;

/** What is kept under an address; what is asked of it changes nothing, since all files stand still. */
export const keptAt = (cache: Cache, path: string): Promise<Response | undefined> =>
  cache.match(path, { ignoreSearch: true });
