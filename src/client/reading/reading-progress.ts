import { ConnectedElement } from '../dom/connected-element.ts';
import { onScroll } from '../dom/on-scroll.ts';

/**
 * Moves itself into the bar whose id is in `data-bar`, shows there how many minutes of the text
 * have been read, and sets `data-back` on the bar when the reader scrolls up.
 */
export class ReadingProgress extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const { bar: id = '', told = '', total = '' } = this.dataset;
    const bar = document.getElementById(id);
    const words = this.querySelector('small');
    if (!bar || !words) return;
    if (this.parentElement !== bar) {
      // Moving the element calls `connectedCallback` again.
      bar.lastElementChild?.before(this);
      this.hidden = false;
      return;
    }
    const article = document.querySelector('article');
    let before = 0;
    onScroll(() => {
      const { scrollHeight } = document.documentElement;
      // The line being read is assumed to move from the top of the window, at the beginning of the
      // page, to the bottom of the window, at the end of the page.
      const line = (innerHeight * scrollY) / Math.max(1, scrollHeight - innerHeight);
      const begin = article?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      const end = [...(article?.querySelectorAll(':scope > p[id], .group') ?? [])]
        .at(-1)
        ?.getBoundingClientRect().bottom;
      const read = (line - begin) / Math.max(1, (end ?? 0) - begin);
      const minutes = Math.ceil(Math.min(1, Math.max(0, read)) * Number(total));
      const now = told.replace('{n}', `${minutes}`);
      if (words.textContent !== now) words.textContent = now;
      bar.toggleAttribute('data-back', scrollY < before);
      before = scrollY;
    }, signal);
  }
}
