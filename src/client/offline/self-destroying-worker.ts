import { worker } from './scope.ts';

/* The service worker of a site without offline reading: deletes all caches of the site and
   unregisters itself. It does not handle requests. */
declare const BASE: string;

async function deleteAll(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${BASE}:edition:`)) await caches.delete(name);
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(deleteAll()));
