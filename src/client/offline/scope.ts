/** The service worker's global scope. */
declare const self: ServiceWorkerScope;

export const worker = self;

/** Lists all open pages of the site, including those not controlled by a worker. */
export const openPages = (): Promise<readonly Client[]> =>
  worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/**
 * Whether a newer worker is being installed or waits to become active. One of the caches of other
 * versions may then belong to that worker.
 */
export const isBeingReplaced = (): boolean => {
  const { installing, waiting } = worker.registration;
  return (installing ?? waiting) !== null;
};
