import { PrecacheController } from 'workbox-precaching';
import { Route, Router } from 'workbox-routing';
import { fileFor, pageFor } from './answers.ts';
import { editionCache, editionCacheName } from './edition-cache.ts';
import {
  filesOf,
  keepText,
  readToEnd,
  renewDownloads,
  requestFor,
  textsToRenew,
} from './precache.ts';
import { worker } from './scope.ts';
import { base, type Kept, shell } from './site.ts';
import { announceToAll, announceUpdate, deleteUnusedCaches, isOfThisEdition } from './updates.ts';

/* The service worker. It stores what every page needs when it is installed, a text with all its
   pages when it is opened, and downloads when they are fetched. A new edition is downloaded
   completely before it becomes active. Open pages keep using the scripts and styles of their own
   edition. */
const files = new Map<string, Kept>();
/**
 * Whether to use the HTTP cache: no longer once fetching has failed, because it may hold broken
 * responses.
 */
let trusts = true;
const precache = new PrecacheController({
  cacheName: editionCacheName,
  fallbackToNetwork: false,
  plugins: [
    {
      requestWillFetch: async ({ request }) => {
        const file = files.get(new URL(request.url).pathname);
        return file ? requestFor(file, trusts) : request;
      },
      fetchDidSucceed: ({ response }) => readToEnd(response),
    },
  ],
});

const expect = (more: readonly Kept[]): void => {
  for (const file of more) files.set(file.url, file);
  precache.addToCacheList(more.map((file) => ({ ...file, revision: null })));
};

/** Fetches the whole edition; on failure, deletes its cache unless that existed before. */
async function install(event: ExtendableEvent): Promise<void> {
  const wasThere = await caches.has(editionCacheName);
  try {
    await fetchEdition(event);
  } catch (error) {
    if (!wasThere) await caches.delete(editionCacheName);
    throw error;
  }
  await worker.skipWaiting();
}

async function fetchEdition(event: ExtendableEvent): Promise<void> {
  expect(shell);
  const texts = await textsToRenew();
  for (const list of texts.values()) expect(await filesOf(list));
  await precache.install(event).catch(() => {
    trusts = false;
    return precache.install(event);
  });
  const cache = await editionCache();
  for (const [url, list] of texts) await cache.put(url, list);
  await renewDownloads();
}

worker.addEventListener('install', (event) => event.waitUntil(install(event)));

worker.addEventListener('activate', (event) =>
  event.waitUntil(worker.clients.claim().then(announceToAll).then(deleteUnusedCaches)),
);

/**
 * Handles the message that a page sends when it is open, with the address of its text's offline
 * manifest as `keep`; the reply tells whether that text is stored.
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
      if ('resultingClientId' in event) isOfThisEdition(String(event.resultingClientId));
      return pageFor(request);
    },
  ),
);
router.registerRoute(new Route(isHere, ({ request }) => fileFor(request)));
router.addFetchListener();
