import { paragraphNumber } from '../../edition/addresses.ts';
import { fill } from '../../i18n/fill.ts';
import { forgetPlace } from './forget-place.ts';

/**
 * Parses a stored reading position: the id of a paragraph, and the fraction of it that was read.
 */
export function parsePlace(stored: string): { readonly id: string; readonly part: number } {
  const [, id = '', part = '0'] = /^(p\d+[a-z]*) ([01](?:\.\d{1,2})?)$/.exec(stored) ?? [];
  return { id, part: Number(part) };
}

/**
 * Shows the bar of `<reading-place>`, which offers to continue from a stored position, unless the
 * paragraph no longer exists or the page is already scrolled.
 */
export function offerToContinue(host: HTMLElement, place: string, signal: AbortSignal): void {
  const { id, part } = parsePlace(place);
  const block = document.getElementById(id);
  const link = host.querySelector('a');
  const n = paragraphNumber(id);
  if (!block || !link || !n || scrollY > innerHeight / 2) return;
  const { paragraph = '', offer = '' } = host.dataset;
  link.textContent = fill(offer, { place: fill(paragraph, { n }) });
  link.hash = id;
  host.hidden = false;
  // Otherwise the bar would cover the end of the page.
  document.body.style.paddingBlockEnd = `${host.firstElementChild?.clientHeight}px`;
  const close = (): void => {
    host.hidden = true;
    document.body.style.paddingBlockEnd = '';
  };
  link.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      const { top, height } = block.getBoundingClientRect();
      const bar = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
      const past = part * height;
      scrollBy({ top: top + past - (past > 0 ? 0 : bar || 0), behavior: 'instant' });
      block.tabIndex = -1;
      block.focus({ preventScroll: true });
      block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
      close();
    },
    { signal },
  );
  host.querySelector('[data-do="forget"]')?.addEventListener(
    'click',
    () => {
      forgetPlace(host);
      close();
    },
    { signal },
  );
  host.querySelector('[data-do="close"]')?.addEventListener('click', close, { signal });
  addEventListener('hashchange', close, { signal });
}
