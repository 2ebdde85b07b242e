import { isDownload } from './downloads.ts';
import { cachedAt, editionCache, formerCaches } from './edition-cache.ts';
import { readToEnd } from './precache.ts';
import { offlinePage } from './site.ts';

/** Answers with a page of this edition if it is kept, else with what the network has. */
export async function pageFor(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const cache = await editionCache();
  const kept = await cachedAt(cache, pathname);
  if (kept) return kept;
  if (!pathname.endsWith('/') && (await cachedAt(cache, `${pathname}/`)))
    return Response.redirect(`${pathname}/${search}`, 302);
  try {
    return await fromNetwork(request);
  } catch {
    const page = await cache.match(offlinePage);
    if (!page) return Response.error();
    const { headers } = page;
    return new Response(page.body, { status: 503, statusText: 'Offline', headers });
  }
}

/** Answers with a file of the edition that the asking page is of, else with what the network has. */
export async function fileFor(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const each of [await editionCache(), ...(await formerCaches())]) {
    const kept = await cachedAt(each, pathname);
    if (kept) return kept;
  }
  return fromNetwork(request);
}

/** The network’s answer; fonts and downloads are kept once they have arrived. */
async function fromNetwork(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const isKept = request.destination === 'font' || isDownload(request.url);
  if (answer.status === 200 && !answer.redirected && isKept) {
    const cache = await editionCache();
    // Where there is no room the file is sent all the same.
    const { pathname } = new URL(request.url);
    readToEnd(answer.clone())
      .then((whole) => cache.put(pathname, whole))
      .catch(() => undefined);
  }
  return answer;
}
