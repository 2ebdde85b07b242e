/** The world of the service worker, by its own name. */
declare const self: ServiceWorkerScope;

export const worker = self;

/** All pages of the site that are open, those too that no worker has answered. */
export const openPages = (): Promise<readonly Client[]> =>
  worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
