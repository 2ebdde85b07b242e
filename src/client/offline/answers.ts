import { indexPath, withBase } from '../../edition/addresses.ts';
import { isDownload } from './downloads.ts';
import { readToEnd, redirectOf } from './precache.ts';
import { base, offlinePage } from './site.ts';
import { cachedAt, currentCache, otherCaches } from './site-caches.ts';

/**
 * Responds to a request for a page: with the stored page of this version of the site, with a
 * redirect if the page is stored under the path with a final slash, or from the network.
 *
 * If the network fails, redirects a former address of a stored text, or responds with the offline
 * page and status 503.
 */
export async function pageFor(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const cache = await currentCache();
  const kept = await cachedAt(cache, url);
  if (kept) return kept;
  const folder = new URL(url);
  folder.pathname += '/';
  if (!url.pathname.endsWith('/') && (await cachedAt(cache, folder)))
    return Response.redirect(folder.href, 302);
  try {
    return await fromNetwork(request);
  } catch {
    const present = await redirectOf(url.pathname);
    if (present) return Response.redirect(url.origin + present + url.search, 302);
    const page = await cache.match(offlinePage);
    if (!page) return Response.error();
    const { headers } = page;
    return new Response(page.body, { status: 503, statusText: 'Offline', headers });
  }
}

const isIndexFile = (url: string): boolean =>
  new URL(url).pathname.startsWith(withBase(base, indexPath));

/** Responds with a stored file, of this version or else of another, or from the network. */
export async function fileFor(request: Request): Promise<Response> {
  const url = new URL(request.url);
  for (const each of [await currentCache(), ...(await otherCaches())]) {
    const kept = await cachedAt(each, url);
    if (kept) return kept;
  }
  return fromNetwork(request);
}

/**
 * Responds from the network, and stores fonts, downloads and files of the search index; rejects if
 * there is no network.
 */
async function fromNetwork(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const isKept =
    request.destination === 'font' || isDownload(request.url) || isIndexFile(request.url);
  if (answer.status === 200 && !answer.redirected && isKept) {
    const cache = await currentCache();
    // If storing fails, as when storage is full, the page still gets its response.
    const { origin, pathname } = new URL(request.url);
    readToEnd(answer.clone())
      .then((whole) => cache.put(origin + pathname, whole))
      .catch(() => undefined);
  }
  return answer;
}
