import { ConnectedElement } from '../dom/connected-element.ts';
import { isModified } from '../notes/note-references.ts';

/**
 * Opens the page's search instead of following its link: on click, on `/` or Ctrl/⌘ K, and if the
 * URL has a query.
 *
 * The form is in the HTML; the search is loaded on demand. If that fails, the form submits to the
 * search page.
 */
export class TextSearchOpener extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const dialog = document.querySelector<HTMLDialogElement>('text-search dialog');
    if (!dialog) return;
    const open = (event: Event): void => {
      event.preventDefault();
      show(dialog);
      load().catch(() => dialog.open && dialog.querySelector('form')?.submit());
    };
    this.addEventListener(
      'click',
      (event) => {
        if (!isModified(event)) open(event);
      },
      { signal },
    );
    addEventListener(
      'keydown',
      (event) => {
        const letters = document.documentElement.dataset['keys'] !== 'off';
        const typing = document.activeElement?.closest('input,textarea,select,dialog');
        const asked =
          event.ctrlKey || event.metaKey
            ? event.key === 'k'
            : event.key === '/' && letters && !typing && !event.altKey;
        if (asked) open(event);
        // On Escape, some browsers would only clear the search field.
        if (event.key !== 'Escape' || !dialog.open) return;
        event.preventDefault();
        dialog.close();
      },
      { signal },
    );
    if (new URLSearchParams(location.search).has('q')) load();
  }
}

/**
 * Loads the search, then starts it with an event. Importing its module defines no element, because
 * other code, such as the search page's, loads the same chunk.
 */
async function load(): Promise<void> {
  await import('./text-search.ts');
  dispatchEvent(new Event('text-search'));
}

/**
 * Opens the dialog and focuses its field.
 *
 * A modal dialog would make browsers restyle the whole page, which takes too long on slow phones;
 * but above another modal dialog it must be modal.
 */
function show(dialog: HTMLDialogElement): void {
  // Opening an open dialog would throw in some browsers.
  if (!dialog.open)
    if (document.querySelector('dialog:modal')) dialog.showModal();
    else dialog.show();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}
