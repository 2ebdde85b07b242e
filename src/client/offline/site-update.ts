import { appManifestPath, withBase, workerPath, workerPolicy } from '../../edition/addresses.ts';
import { define } from '../dom/define.ts';
import { downloadThroughWorker } from './download-links.ts';

declare global {
  interface Navigator {
    /** Whether the reader wants to save data; not available in every browser. */
    readonly connection?: { readonly saveData?: boolean };
  }
  interface Window {
    /** Not available in every browser. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: () => string },
      ): { createScriptURL(address: string): string };
    };
  }
}

/** The bar that announces a new version of the site, or that a download has failed. */
class SiteUpdate extends HTMLElement {
  announceVersion(): void {
    this.#say(
      'update',
      this.#button('reload', () => location.reload()),
    );
  }

  announceFailedDownload(): void {
    this.#say('failed');
  }

  #say(words: 'update' | 'failed', ...buttons: readonly HTMLButtonElement[]): void {
    this.#clear();
    this.querySelector('[role="status"]')?.append(this.dataset[words] ?? '');
    this.append(
      ...buttons,
      this.#button('close', () => this.#clear()),
    );
    this.toggleAttribute('data-open', true);
  }

  #clear(): void {
    this.toggleAttribute('data-open', false);
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = '';
    for (const button of this.querySelectorAll('button')) button.remove();
  }

  #button(word: 'reload' | 'close', act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset[word] ?? '';
    button.addEventListener('click', act);
    return button;
  }
}

/** The URL of the service worker, the only script URL that the Trusted Types policy creates. */
function workerAddress(): string {
  const address = withBase(import.meta.env.BASE_URL, workerPath);
  const rules = { createScriptURL: () => address };
  return window.trustedTypes?.createPolicy(workerPolicy, rules).createScriptURL('') ?? address;
}

/**
 * Adds the web app manifest, registers the service worker, and announces new versions of the site.
 * If the reader wants to save data, registers the worker only if one already controls the page.
 */
export async function start(): Promise<void> {
  define('site-update', SiteUpdate);
  const bar = document.querySelector<SiteUpdate>('site-update');
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = withBase(import.meta.env.BASE_URL, appManifestPath);
  document.head.append(manifest);
  const { serviceWorker, connection } = navigator;
  if (connection?.saveData && !serviceWorker.controller) return;
  const keep = document.querySelector<HTMLElement>('[data-keep]')?.dataset['keep'];
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data.update) bar?.announceVersion();
    if ('kept' in data) document.documentElement.toggleAttribute('data-kept', data.kept);
  });
  serviceWorker.startMessages();
  downloadThroughWorker(() => bar?.announceFailedDownload());
  const scope = withBase(import.meta.env.BASE_URL, '/');
  // Offline, some browsers cannot register a worker that is installed already, and some cannot get
  // its registration either.
  const registration = await serviceWorker
    .register(workerAddress(), { scope })
    .catch(() => serviceWorker.getRegistration(scope))
    .catch(() => undefined);
  if (!registration) return;
  const tell = () => registration.active?.postMessage({ keep });
  serviceWorker.addEventListener('controllerchange', tell);
  tell();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => undefined);
  });
}
