/** The service worker's global scope. */
declare const self: ServiceWorkerScope;

export const worker = self;

/** Lists all open pages of the site, including those not controlled by a worker. */
export const openPages = (): Promise<readonly Client[]> =>
  worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/**
 * Whether a newer worker is being installed. One of the caches of other versions may then be the
 * newer one's.
 */
export const isBeingReplaced = (): boolean => {
  const { installing, waiting } = worker.registration;
  return (installing ?? waiting) !== null;
};
