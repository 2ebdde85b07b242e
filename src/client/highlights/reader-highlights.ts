import { ConnectedElement } from '../dom/connected-element.ts';
import { isLetterKey } from '../dom/letter-key.ts';
import { settingsApplied } from '../dom/settings-applied.ts';
import { stored } from '../dom/stored.ts';
import { countKey } from './highlight-count.ts';

/**
 * The reader's highlights in this page's text. The code for them is loaded only if there are any:
 * made here, on an earlier visit or in another tab, or shared by a link.
 */
export class ReaderHighlights extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const key = countKey(this.dataset['text'] ?? '');
    const isOn = (): boolean => document.documentElement.dataset['highlights'] !== 'off';
    const load = async () => {
      if (isOn() && stored(key) !== null)
        (await import('./mark-selection.ts')).pageHighlights(this);
    };
    load();
    addEventListener('storage', (event) => event.key === key && load(), { signal });
    document.addEventListener(settingsApplied, load, { signal });
    // Highlighting is offered only if highlights can be drawn.
    if (!('highlights' in CSS)) {
      for (const one of document.querySelectorAll('.marking')) one.remove();
      return;
    }
    if (isOn() && new URLSearchParams(location.search).has('mark'))
      import('./shared-highlight.ts').then(({ showShared }) => showShared(this));
    document.addEventListener(
      'keydown',
      async (event) => {
        const isPressed = isLetterKey(event, 'h') && getSelection()?.isCollapsed === false;
        if (isPressed && isOn()) (await import('./mark-selection.ts')).markSelection(false);
      },
      { signal },
    );
  }
}
