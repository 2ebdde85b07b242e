import { boxOf } from '../dom/box-of.ts';
import { ConnectedElement } from '../dom/connected-element.ts';
import { onScroll } from '../dom/on-scroll.ts';

/** The table of contents: closes after use, and marks the current section. */
export class TextContents extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const details = this.querySelector('details');
    if (!details) return;
    const close = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      if (!this.contains(target) || target.closest('a')) details.open = false;
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || !details.open) return;
      const { activeElement } = document;
      const here = activeElement === document.body || this.contains(activeElement);
      details.open = false;
      if (here) details.querySelector('summary')?.focus();
    };
    document.addEventListener('click', close, { signal });
    document.addEventListener('keydown', leave, { signal });
    this.#follow(signal);
    // After `#follow`, which would take the entries added here for sections.
    addAfter(details);
  }

  /**
   * Marks as current the last section whose heading is above 35 % of the window's height; the
   * first if there is none, and the last at the end of the page.
   */
  #follow(signal: AbortSignal): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    // URLs encode letters beyond ASCII, which ids may have.
    const headings = links.flatMap(
      ({ hash }) => document.getElementById(decodeURI(hash.slice(1))) ?? [],
    );
    const mark = (): void => {
      const line = innerHeight * 0.35;
      const { scrollHeight } = document.documentElement;
      const end = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
      const above = headings.filter((heading) => boxOf(heading).top < line);
      const current = end ? links.length - 1 : Math.max(above.length - 1, 0);
      links.forEach((link, i) => {
        link.ariaCurrent = i === current ? 'location' : null;
      });
    };
    onScroll(mark, signal);
  }
}

/** Appends copies of the links in `#ui-after`, which follow the text, to the table of contents. */
function addAfter(contents: HTMLElement): void {
  const after = document.getElementById('ui-after');
  const list = contents.querySelector('ol');
  if (!after || !list || list.querySelector('.after')) return;
  const item = document.createElement('li');
  const title = document.createElement('b');
  const inner = document.createElement('ol');
  item.className = 'after';
  title.textContent = after.ariaLabel;
  for (const link of after.querySelectorAll('a')) {
    const entry = document.createElement('li');
    entry.append(link.cloneNode(true));
    inner.append(entry);
  }
  item.append(title, inner);
  list.append(item);
}
