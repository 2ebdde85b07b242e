import { PrecacheController } from 'workbox-precaching';
import { Route, Router } from 'workbox-routing';
import { fileFor, pageFor } from './answers.ts';
import {
  filesOf,
  keepText,
  readToEnd,
  renewDownloads,
  requestFor,
  textsToRenew,
} from './precache.ts';
import { worker } from './scope.ts';
import { base, copies, type SiteFile, shell } from './site.ts';
import { currentCache, currentCacheName } from './site-caches.ts';
import { announceToAll, announceUpdate, deleteUnusedCaches, recordServed } from './updates.ts';

/* The service worker. When it is installed, it stores what every page needs. When the reader
   opens a page of a text, it stores all pages and images of that text. Downloads, and fonts and
   files of the search index that are not stored yet, are stored when they are fetched. A new
   version of the site is downloaded completely before it is used. Open pages keep using the
   scripts and styles of their own version. */

/** The files to precache, by URL path. */
const files = new Map<string, SiteFile>();
/** False after precaching has failed, because the HTTP cache may hold broken responses. */
let useHttpCache = true;
const precache = new PrecacheController({
  cacheName: currentCacheName,
  fallbackToNetwork: false,
  plugins: [
    {
      requestWillFetch: async ({ request }) => {
        const file = files.get(new URL(request.url).pathname);
        return file ? requestFor(file, useHttpCache) : request;
      },
      fetchDidSucceed: ({ response }) => readToEnd(response),
    },
  ],
});

const addFiles = (more: readonly SiteFile[]): void => {
  for (const file of more) files.set(file.url, file);
  precache.addToCacheList(more.map((file) => ({ ...file, revision: null })));
};

/** Stores this version of the site; on failure, deletes its cache unless that existed before. */
async function install(event: ExtendableEvent): Promise<void> {
  const wasThere = await caches.has(currentCacheName);
  try {
    await fetchVersion(event);
  } catch (error) {
    if (!wasThere) await caches.delete(currentCacheName);
    throw error;
  }
  await worker.skipWaiting();
}

async function fetchVersion(event: ExtendableEvent): Promise<void> {
  addFiles(shell);
  const texts = await textsToRenew();
  for (const list of texts.values()) addFiles(await filesOf(list));
  await precache.install(event).catch(() => {
    useHttpCache = false;
    return precache.install(event);
  });
  const cache = await currentCache();
  for (const [copy, original] of Object.entries(copies)) {
    const answer = await cache.match(original);
    // A new `Response` has no URL. If it had that of the original, a script would resolve its
    // imports relative to that URL.
    if (answer) await cache.put(copy, new Response(answer.body, answer));
  }
  for (const [url, list] of texts) await cache.put(url, list);
  await renewDownloads();
}

worker.addEventListener('install', (event) => event.waitUntil(install(event)));

worker.addEventListener('activate', (event) =>
  event.waitUntil(worker.clients.claim().then(announceToAll).then(deleteUnusedCaches)),
);

/**
 * Handles the message that a page sends after it has loaded, and when another worker takes control
 * of it. `keep` is the address of the offline manifest of the page's text; the reply tells whether
 * that text is stored.
 */
worker.addEventListener('message', (event) => {
  const page = event.source;
  if (!page) return;
  const list: unknown = Reflect.get(Object(event.data), 'keep');
  const keep = async (): Promise<void> => {
    await announceUpdate(page);
    await deleteUnusedCaches();
    if (typeof list === 'string')
      page.postMessage({ kept: await keepText(list).catch(() => false) });
  };
  event.waitUntil(keep());
});

const router = new Router();
const isHere = ({ url, sameOrigin }: { readonly url: URL; readonly sameOrigin: boolean }) =>
  sameOrigin && url.pathname.startsWith(base);

router.registerRoute(
  new Route(
    (asked) => isHere(asked) && asked.request.mode === 'navigate',
    ({ request, event }) => {
      if ('resultingClientId' in event) recordServed(String(event.resultingClientId));
      return pageFor(request);
    },
  ),
);
router.registerRoute(new Route(isHere, ({ request }) => fileFor(request)));
router.addFetchListener();
