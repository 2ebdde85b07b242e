import { base, edition } from './site.ts';

/*
 * The caches of the site, one for each edition that this browser keeps. Whatever a page asks for is
 * named for its contents, scripts, styles and the index alike, so that a page of an old edition finds
 * what belongs to it for as long as its cache stands; pages are taken from the newest alone.
 */
const prefix = `${base}:edition:`;

/** Name of this edition's cache. */
export const editionCacheName = prefix + edition;

export const editionCache = (): Promise<Cache> => caches.open(editionCacheName);

/** The caches of other editions, oldest first. */
export async function formerCaches(): Promise<readonly Cache[]> {
  const names = (await caches.keys()).filter(isOther);
  return Promise.all(names.map((name) => caches.open(name)));
}

/** Takes the other editions away. */
export async function deleteFormerCaches(): Promise<void> {
  for (const name of (await caches.keys()).filter(isOther)) await caches.delete(name);
}

const isOther = (name: string): boolean => name.startsWith(prefix) && name !== editionCacheName;

/** What is kept under an address; what is asked of it changes nothing, since all files stand still. */
export const cachedAt = (cache: Cache, path: string): Promise<Response | undefined> =>
  cache.match(path, { ignoreSearch: true });
