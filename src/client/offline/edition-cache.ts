import { base, edition } from './site.ts';

/* The caches of the site, one for each stored edition.

   Scripts, styles and index files have unique names, so a page of an old edition finds its own
   files while its cache exists. Pages come only from the newest edition. */
const prefix = `${base}:edition:`;

/** Name of this edition's cache. */
export const editionCacheName = prefix + edition;

export const editionCache = (): Promise<Cache> => caches.open(editionCacheName);

/** The caches of other editions, oldest first. */
export async function formerCaches(): Promise<readonly Cache[]> {
  const names = (await caches.keys()).filter(isOther);
  return Promise.all(names.map((name) => caches.open(name)));
}

/** Deletes the other editions. */
export async function deleteFormerCaches(): Promise<void> {
  for (const name of (await caches.keys()).filter(isOther)) await caches.delete(name);
}

const isOther = (name: string): boolean => name.startsWith(prefix) && name !== editionCacheName;

/**
 * The cached response for a URL, ignoring its query. Matches the whole URL, because a path such as
 * `//` cannot be resolved by itself.
 */
export const cachedAt = (cache: Cache, url: URL): Promise<Response | undefined> =>
  cache.match(url.href, { ignoreSearch: true });
