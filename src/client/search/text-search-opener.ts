import { isModified } from '../notes/note-references.ts';

/**
 * Opens the search of the page in place of following the link inside: at a click, at `/` or
 * Ctrl/⌘ K, and when the address asks for it. Its form is there at once; what answers while one types is
 * loaded only then, and if that fails, the form leads on to the page of the search.
 */
export class TextSearchOpener extends HTMLElement {
  static define(): void {
    customElements.define('text-search-opener', TextSearchOpener);
  }

  #connection = new AbortController();

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
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
        // In a search field some browsers would only empty it.
        if (event.key !== 'Escape' || !dialog.open) return;
        event.preventDefault();
        dialog.close();
      },
      { signal },
    );
    if (new URLSearchParams(location.search).has('q')) load().catch(console.warn);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }
}

const load = (): Promise<unknown> => import('./text-search.ts');

/**
 * Shows the form, ready to type. For a modal dialog browsers style the whole page anew, which takes a slow
 * phone longer than a reader waits; but over another modal one no other could be used.
 */
function show(dialog: HTMLDialogElement): void {
  // Some browsers throw where a dialog that is open is to be shown.
  if (!dialog.open)
    if (document.querySelector('dialog:modal')) dialog.showModal();
    else dialog.show();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}
