import { isDownload } from './downloads.ts';
import { cachedAt, editionCache, formerCaches } from './edition-cache.ts';
import { worker } from './scope.ts';
import { base, edition, type Kept, type OfflineManifest } from './site.ts';

/** Whether a URL is a text's offline manifest. */
const isOfflineManifest = (url: string): boolean => new URL(url).pathname.endsWith('/offline.json');

/**
 * Stores all files of a text, given the address of its offline manifest; returns whether they are
 * stored. The manifest is stored last.
 *
 * A manifest of another edition means that there is a new one, so the worker looks for updates.
 */
export async function keepText(list: string): Promise<boolean> {
  const url = new URL(list, location.origin);
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return false;
  const cache = await editionCache();
  if (await cache.match(url)) return true;
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) return false;
  const manifest: OfflineManifest = await answer.clone().json();
  if (manifest.edition !== edition) {
    await worker.registration.update();
    return false;
  }
  for (const { url: address, answer: whole } of await wholeText(manifest.files))
    await cache.put(address, whole);
  // Stored last, so that its presence means that the text is complete.
  await cache.put(url, answer);
  return true;
}

/** Fetches all files of a text; throws if one is incomplete. */
async function wholeText(
  files: readonly Kept[],
): Promise<readonly { readonly url: string; readonly answer: Response }[]> {
  const fetchAll = (trusts: boolean) =>
    Promise.all(
      files.map(async (file) => {
        const answer = await fetch(requestFor(file, trusts));
        if (!answer.ok) throw new Error(`${file.url} could not be fetched: ${answer.status}`);
        return { url: file.url, answer: await readToEnd(answer) };
      }),
    );
  return fetchAll(true).catch(() => fetchAll(false));
}

/**
 * Reads a response to its end; throws if it breaks off.
 *
 * Firefox resolves `cache.put` before the response is complete.
 */
export async function readToEnd(answer: Response): Promise<Response> {
  await answer.clone().arrayBuffer();
  return answer;
}

/**
 * Fetches the manifests of the texts stored with older editions, by URL; throws if one fails to
 * load.
 */
export async function textsToRenew(): Promise<ReadonlyMap<string, Response>> {
  const lists = new Map<string, Response>();
  for (const url of await addressesIn(await formerCaches(), isOfflineManifest)) {
    const answer = await fetch(url, { cache: 'no-cache' });
    // The text no longer exists.
    if (answer.status === 404 || answer.status === 410) continue;
    if (!answer.ok) throw new Error(`${url} could not be fetched: ${answer.status}`);
    lists.set(url, answer);
  }
  return lists;
}

/**
 * Looks up the present address for a former one in the manifests of stored texts; undefined if
 * there is none.
 */
export async function redirectOf(path: string): Promise<string | undefined> {
  const cache = await editionCache();
  const address = path.replace(/\/?$/, '/');
  for (const { url } of await cache.keys()) {
    if (!isOfflineManifest(url)) continue;
    const manifest: OfflineManifest | undefined = await (await cache.match(url))?.json();
    const present = manifest?.redirects[address];
    if (present) return present;
  }
  return undefined;
}

/** The files in a manifest; throws if it is of another edition. */
export async function filesOf(list: Response): Promise<readonly Kept[]> {
  const manifest: OfflineManifest = await list.clone().json();
  if (manifest.edition !== edition) throw new Error(`${list.url} is of another edition`);
  return manifest.files;
}

/** Fetches downloads stored with older editions again; those that fail are dropped. */
export async function renewDownloads(): Promise<void> {
  const cache = await editionCache();
  for (const url of await addressesIn(await formerCaches(), isDownload))
    if (!(await cachedAt(cache, new URL(url)))) await cache.add(url).catch(() => undefined);
}

async function addressesIn(
  former: readonly Cache[],
  isWanted: (url: string) => boolean,
): Promise<ReadonlySet<string>> {
  const kept = await Promise.all(former.map((each) => each.keys()));
  return new Set(kept.flat().flatMap(({ url }) => (isWanted(url) ? [url] : [])));
}

/**
 * Creates the request for a file. It is revalidated, unless the file's name contains a digest; if
 * the HTTP cache is not trusted, because it may hold a broken response, it bypasses that cache.
 */
export const requestFor = ({ url, integrity }: Kept, trusts: boolean): Request => {
  const again = url.includes('/_astro/') ? 'default' : 'no-cache';
  return new Request(url, { integrity, cache: trusts ? again : 'reload' });
};
