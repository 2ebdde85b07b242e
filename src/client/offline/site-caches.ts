import { base, version } from './site.ts';

/* Each version of the site has its own cache.

   The names of scripts, styles and files of the search index contain a digest, so an open page of an
   old version finds its own files as long as that version's cache exists. Pages come only from the
   cache of this worker's version. */

/** Caches in readers' browsers have names with this prefix, so it must not change. */
const prefix = `${base}:edition:`;

/** Name of the cache of this worker's version of the site. */
export const currentCacheName = prefix + version;

export const currentCache = (): Promise<Cache> => caches.open(currentCacheName);

/** The caches of other versions of the site, in the order of their creation. */
export async function otherCaches(): Promise<readonly Cache[]> {
  const names = (await caches.keys()).filter(isOther);
  return Promise.all(names.map((name) => caches.open(name)));
}

export async function deleteOtherCaches(): Promise<void> {
  for (const name of (await caches.keys()).filter(isOther)) await caches.delete(name);
}

const isOther = (name: string): boolean => name.startsWith(prefix) && name !== currentCacheName;

/**
 * The cached response for a URL, ignoring its query. Looks up the whole URL, because a path such as
 * `//` is no valid URL by itself.
 */
export const cachedAt = (cache: Cache, url: URL): Promise<Response | undefined> =>
  cache.match(url.href, { ignoreSearch: true });
