import { isDownload } from './downloads.ts';
import { worker } from './scope.ts';
import { base, type OfflineManifest, type SiteFile, version } from './site.ts';
import { cachedAt, currentCache, otherCaches } from './site-caches.ts';

/** Whether a URL is a text's offline manifest. */
const isOfflineManifest = (url: string): boolean => new URL(url).pathname.endsWith('/offline.json');

/**
 * Stores all files of a text, given the address of its offline manifest; returns whether they are
 * stored. Rejects if a file cannot be fetched or stored.
 *
 * A manifest of another version means that the site has changed, so the browser is asked to look for
 * a new service worker.
 */
export async function keepText(list: string): Promise<boolean> {
  const url = new URL(list, location.origin);
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return false;
  const cache = await currentCache();
  if (await cache.match(url)) return true;
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) return false;
  const manifest: OfflineManifest = await answer.clone().json();
  if (manifest.version !== version) {
    await worker.registration.update();
    return false;
  }
  for (const { url: address, answer: whole } of await wholeText(manifest.files))
    await cache.put(address, whole);
  // Stored last, so that its presence means that the text is complete.
  await cache.put(url, answer);
  return true;
}

/** Fetches all files of a text; rejects if one is missing, incomplete or fails its checksum. */
async function wholeText(
  files: readonly SiteFile[],
): Promise<readonly { readonly url: string; readonly answer: Response }[]> {
  const fetchAll = (useHttpCache: boolean) =>
    Promise.all(
      files.map(async (file) => {
        const answer = await fetch(requestFor(file, useHttpCache));
        if (!answer.ok) throw new Error(`${file.url} could not be fetched: ${answer.status}`);
        return { url: file.url, answer: await readToEnd(answer) };
      }),
    );
  return fetchAll(true).catch(() => fetchAll(false));
}

/**
 * Reads a response to its end, because Firefox resolves `cache.put` before the response is complete.
 * Rejects if the connection is lost.
 */
export async function readToEnd(answer: Response): Promise<Response> {
  await answer.clone().arrayBuffer();
  return answer;
}

/**
 * Fetches the current manifests, by URL, of the texts stored with other versions of the site;
 * rejects if one cannot be fetched.
 */
export async function textsToRenew(): Promise<ReadonlyMap<string, Response>> {
  const lists = new Map<string, Response>();
  for (const url of await addressesIn(await otherCaches(), isOfflineManifest)) {
    const answer = await fetch(url, { cache: 'no-cache' });
    // The text no longer exists.
    if (answer.status === 404 || answer.status === 410) continue;
    if (!answer.ok) throw new Error(`${url} could not be fetched: ${answer.status}`);
    lists.set(url, answer);
  }
  return lists;
}

/**
 * Looks up a former path in the manifests of stored texts; returns the current path, or undefined if
 * no manifest lists the former one.
 */
export async function redirectOf(path: string): Promise<string | undefined> {
  const cache = await currentCache();
  const address = path.replace(/\/?$/, '/');
  for (const { url } of await cache.keys()) {
    if (!isOfflineManifest(url)) continue;
    const manifest: OfflineManifest | undefined = await (await cache.match(url))?.json();
    const present = manifest?.redirects[address];
    if (present) return present;
  }
  return undefined;
}

/** The files in a manifest; rejects if it is of another version of the site. */
export async function filesOf(list: Response): Promise<readonly SiteFile[]> {
  const manifest: OfflineManifest = await list.clone().json();
  if (manifest.version !== version) throw new Error(`${list.url} is of another version`);
  return manifest.files;
}

/** Fetches again the downloads stored with other versions of the site, except those that fail. */
export async function renewDownloads(): Promise<void> {
  const cache = await currentCache();
  for (const url of await addressesIn(await otherCaches(), isDownload))
    if (!(await cachedAt(cache, new URL(url)))) await cache.add(url).catch(() => undefined);
}

async function addressesIn(
  others: readonly Cache[],
  isWanted: (url: string) => boolean,
): Promise<ReadonlySet<string>> {
  const kept = await Promise.all(others.map((each) => each.keys()));
  return new Set(kept.flat().flatMap(({ url }) => (isWanted(url) ? [url] : [])));
}

/**
 * Creates the request for a file. A response from the HTTP cache is revalidated, unless the file's
 * name contains a digest. Without `useHttpCache` the request bypasses that cache, which may hold a
 * broken response.
 */
export const requestFor = ({ url, integrity }: SiteFile, useHttpCache: boolean): Request => {
  const cached = url.includes('/_astro/') ? 'default' : 'no-cache';
  return new Request(url, { integrity, cache: useHttpCache ? cached : 'reload' });
};
