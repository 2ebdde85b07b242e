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

/**
 * The cached copy of an address, whatever its query. A path alone would not do: `//` is an address on this
 * site, but not a path that can be resolved.
 */
export const cachedAt = (cache: Cache, url: URL): Promise<Response | undefined> =>
  cache.match(url.href, { ignoreSearch: true });
