import { worker } from './scope.ts';

/*
 * Stands in place of the worker where a site is no longer to be kept: deletes all that was kept of
 * it and then itself. It answers nothing, so that every page comes from the network at once.
 */
declare const BASE: string;

async function leave(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${BASE}:edition:`)) await caches.delete(name);
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(leave()));
