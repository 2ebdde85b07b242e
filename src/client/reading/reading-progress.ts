import { onScroll } from '../dom/on-scroll.ts';

/**
 * Says in the bar of the page how many of the text’s minutes lie behind, and tells the bar when the
 * reader turns back, which is when one looks for it.
 */
export class ReadingProgress extends HTMLElement {
  #connection: AbortController | undefined;

  static define(): void {
    if (!customElements.get('reading-progress'))
      customElements.define('reading-progress', ReadingProgress);
  }

  connectedCallback(): void {
    const { bar: id = '', told = '', total = '' } = this.dataset;
    const bar = document.getElementById(id);
    const words = this.querySelector('small');
    if (!bar || !words) return;
    if (this.parentElement !== bar) {
      // Calls this again, from there.
      bar.lastElementChild?.before(this);
      this.hidden = false;
      return;
    }
    this.#connection = new AbortController();
    const article = document.querySelector('article');
    let before = 0;
    onScroll(() => {
      const { scrollHeight } = document.documentElement;
      // The line that is read moves down the window as the window moves down the page.
      const line = (innerHeight * scrollY) / Math.max(1, scrollHeight - innerHeight);
      const begin = article?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      const end = [...(article?.querySelectorAll(':scope > p[id]') ?? [])]
        .at(-1)
        ?.getBoundingClientRect().bottom;
      const read = (line - begin) / Math.max(1, (end ?? 0) - begin);
      const minutes = Math.ceil(Math.min(1, Math.max(0, read)) * Number(total));
      const now = told.replace('{n}', `${minutes}`);
      if (words.textContent !== now) words.textContent = now;
      bar.toggleAttribute('data-back', scrollY < before);
      before = scrollY;
    }, this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}
