import { isTakenAway } from './downloads.ts';
import { keptAt, otherShelves, shelf } from './edition-cache.ts';
import { toItsEnd } from './precache.ts';
import { offlinePage } from './site.ts';

/** Answers with a page of this edition if it is kept, else with what the network has. */
export async function pageFor(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const cache = await shelf();
  const kept = await keptAt(cache, pathname);
  if (kept) return kept;
  if (!pathname.endsWith('/') && (await keptAt(cache, `${pathname}/`)))
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
  for (const each of [await shelf(), ...(await otherShelves())]) {
    const kept = await keptAt(each, pathname);
    if (kept) return kept;
  }
  return fromNetwork(request);
}

/** What the network has; a font and a file that readers take away are kept once they have come. */
async function fromNetwork(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const isKept = request.destination === 'font' || isTakenAway(request.url);
  if (answer.status === 200 && !answer.redirected && isKept) {
    const cache = await shelf();
    // Where there is no room the file is sent all the same.
    const { pathname } = new URL(request.url);
    toItsEnd(answer.clone())
      .then((whole) => cache.put(pathname, whole))
      .catch(() => undefined);
  }
  return answer;
}
