/**
 * The parts of a service worker's global scope that are used here; TypeScript's DOM library lacks
 * them.
 */
declare global {
  interface ExtendableEvent extends Event {
    waitUntil(work: Promise<unknown>): void;
  }
  interface ExtendableMessageEvent extends ExtendableEvent {
    readonly data: unknown;
    readonly source: Client | null;
  }
  /** An open page. */
  interface Client {
    readonly id: string;
    readonly url: string;
    postMessage(message: unknown): void;
  }
  /** The worker's `self`. */
  interface ServiceWorkerScope {
    readonly clients: {
      claim(): Promise<void>;
      matchAll(options: {
        readonly type: 'window';
        readonly includeUncontrolled: boolean;
      }): Promise<readonly Client[]>;
    };
    readonly registration: ServiceWorkerRegistration;
    skipWaiting(): Promise<void>;
    addEventListener(
      name: 'install' | 'activate',
      listener: (event: ExtendableEvent) => void,
    ): void;
    addEventListener(name: 'message', listener: (event: ExtendableMessageEvent) => void): void;
  }
}

export {};
