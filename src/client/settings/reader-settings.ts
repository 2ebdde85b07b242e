import { isLetterKey } from '../dom/letter-key.ts';
import { stored } from '../dom/stored.ts';
import type { SettingsDialog } from './settings-dialog.ts';

/**
 * The reader's settings: moves their button to the element whose id is in `data-bar`, and loads the
 * dialog when the reader has stored settings, opens or changes them, also in another tab, or comes
 * back to the page.
 */
export class ReaderSettings extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const { key = '', bar = '' } = this.dataset;
    const button = this.querySelector('button');
    if (!button) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    let loading: Promise<SettingsDialog> | undefined;
    const dialog = (): Promise<SettingsDialog> => {
      loading ??= import('./settings-dialog.ts').then(({ settingsDialogOf }) =>
        settingsDialogOf(this, button, signal),
      );
      loading.catch(() => (loading = undefined));
      return loading;
    };
    const open = async () => (await dialog()).open();
    const follow = async () => (await dialog()).follow();

    document.getElementById(bar)?.firstElementChild?.after(button);
    button.hidden = false;
    signal.addEventListener('abort', () => this.prepend(button), { once: true });
    button.addEventListener('click', open, { signal });
    document.addEventListener(
      'click',
      async ({ target }) => {
        const to = target instanceof Element && target.closest<HTMLElement>('[data-depth-to]');
        if (to) (await dialog()).setDepth(to.dataset['depthTo']);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      async (event) => isLetterKey(event, 'm') && (await dialog()).setDepth(),
      { signal },
    );
    addEventListener('storage', (event) => (event.key ?? key) === key && follow(), { signal });
    // A page restored from the back/forward cache has missed storage events.
    addEventListener('pageshow', (event) => event.persisted && follow(), { signal });
    if (stored(key) !== null) follow();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}
