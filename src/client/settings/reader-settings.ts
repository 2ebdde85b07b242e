import { ConnectedElement } from '../dom/connected-element.ts';
import { isLetterKey } from '../dom/letter-key.ts';
import { stored } from '../dom/stored.ts';
import type { SettingsDialog } from './settings-dialog.ts';

/**
 * The reader's settings: moves their button into the bar whose id is in `data-bar`. Loads the
 * dialog's code if settings are stored, when the reader opens or changes settings, also in another
 * tab, and when the page is restored from the back/forward cache.
 */
export class ReaderSettings extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const { key = '', bar = '' } = this.dataset;
    const button = this.querySelector('button');
    if (!button) return;
    let loading: Promise<SettingsDialog> | undefined;
    const dialog = (): Promise<SettingsDialog> => {
      loading ??= import('./settings-dialog.ts').then(({ settingsDialogOf }) =>
        settingsDialogOf(this, signal),
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
}
