/**
 * Opens the search of the page in place of following the link inside: at a click, at `/` or
 * Ctrl/⌘ K, and when the address asks for it. The search itself is loaded only then; if that
 * fails, the link is followed.
 */
export class TextSearchOpener extends HTMLElement {
  static define(): void {
    customElements.define('text-search-opener', TextSearchOpener);
  }

  #connection = new AbortController();

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const open = (event?: Event): void => {
      event?.preventDefault();
      import('./text-search.ts').then(
        () => {
          const search = document.querySelector('text-search');
          if (event) search?.dispatchEvent(new Event('search-opened'));
        },
        () => event && this.querySelector('a')?.click(),
      );
    };
    this.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
      },
      { signal },
    );
    addEventListener(
      'keydown',
      (event) => {
        const letters = document.documentElement.dataset['keys'] !== 'off';
        const typing =
          event.target instanceof Element && event.target.closest('input,textarea,select,dialog');
        const asked =
          event.ctrlKey || event.metaKey
            ? event.key === 'k'
            : event.key === '/' && letters && !typing && !event.altKey;
        if (asked) open(event);
      },
      { signal },
    );
    if (new URLSearchParams(location.search).has('q')) open();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }
}
