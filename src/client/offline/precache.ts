import { isDownload } from './downloads.ts';
import { cachedAt, editionCache, formerCaches } from './edition-cache.ts';
import { worker } from './scope.ts';
import { base, edition, type Kept, type OfflineManifest } from './site.ts';

/** How a list of what belongs to a text is called. */
const isOfflineManifest = (url: string): boolean => new URL(url).pathname.endsWith('/offline.json');

/**
 * Keeps a text whole, with all its pages, or not at all; says whether it is kept. A list that was made
 * for another edition means that there is a new one: it is looked for.
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
  // Its list comes last: where it stands, the text is complete.
  await cache.put(url, answer);
  return true;
}

/** The files of a text, all of them; throws if one cannot be had whole. */
async function wholeText(
  files: readonly Kept[],
): Promise<readonly { readonly url: string; readonly answer: Response }[]> {
  const fetchAll = (trusts: boolean) =>
    Promise.all(
      files.map(async (file) => {
        const answer = await fetch(requestFor(file, trusts));
        if (!answer.ok) throw new Error(`${file.url} cannot be had: ${answer.status}`);
        return { url: file.url, answer: await readToEnd(answer) };
      }),
    );
  return fetchAll(true).catch(() => fetchAll(false));
}

/**
 * An answer that has come whole; throws if it breaks off. Firefox says that it keeps an answer before
 * the answer has come to its end.
 */
export async function readToEnd(answer: Response): Promise<Response> {
  await answer.clone().arrayBuffer();
  return answer;
}

/** What is kept of texts in other editions, in the state that this edition has them in. */
export async function textsToRenew(): Promise<ReadonlyMap<string, Response>> {
  const lists = new Map<string, Response>();
  for (const url of await addressesIn(await formerCaches(), isOfflineManifest)) {
    const answer = await fetch(url, { cache: 'no-cache' });
    // The text is no longer there.
    if (answer.status === 404 || answer.status === 410) continue;
    if (!answer.ok) throw new Error(`${url} cannot be had: ${answer.status}`);
    lists.set(url, answer);
  }
  return lists;
}

/** Where a former address of a text that is kept leads; nothing for any other. */
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

/** The files of such a list; throws if it was made for another edition. */
export async function filesOf(list: Response): Promise<readonly Kept[]> {
  const manifest: OfflineManifest = await list.clone().json();
  if (manifest.edition !== edition) throw new Error(`${list.url} is of another edition`);
  return manifest.files;
}

/** Fetches anew the files that a reader once took away; one that cannot be had is let go. */
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
 * Asks for a file: again at its host, unless its name tells its contents. What the browser has of it is
 * not asked at all where that cannot be trusted, since one broken answer may have been kept.
 */
export const requestFor = ({ url, integrity }: Kept, trusts: boolean): Request => {
  const again = url.includes('/_astro/') ? 'default' : 'no-cache';
  return new Request(url, { integrity, cache: trusts ? again : 'reload' });
};
