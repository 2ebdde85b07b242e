import { paragraphNumber, titleId } from '../../edition/addresses.ts';
import { nearestPlace } from './nearest-place.ts';

/** Maximum length of the unknown hash in the message, in characters. */
const shown = 60;

/**
 * A place that has moved by less than this, in CSS pixels, was moved by fonts or notes that loaded,
 * not by scrolling.
 */
const fewLines = 120;
/** Milliseconds after which fonts and notes are assumed to have loaded. */
const settled = 3000;

/**
 * Scrolls to the place that the unknown hash `wanted` most likely means, and shows a message in the
 * element.
 */
export function explainHash(element: HTMLElement, wanted: string): void {
  const places = [...document.querySelectorAll('main [id]')].map(({ id }) => id);
  const near = document.getElementById(nearestPlace(wanted, places) ?? titleId);
  if (near) stayAt(near);
  const letters = [...wanted];
  const hash = letters.slice(0, shown).join('') + (letters.length > shown ? '…' : '');
  const [before = '', after = ''] = (element.dataset['words'] ?? '').split('{place}');
  const link = document.createElement('a');
  link.href = `#${near?.id ?? titleId}`;
  link.textContent = nameOf(near, element.dataset['paragraph']);
  element.querySelector('[role="status"]')?.replaceChildren(
    before.replace('{hash}', () => hash),
    link,
    after,
  );
  element.toggleAttribute('data-open', true);
}

/**
 * Scrolls to a place, and again for some seconds whenever the height of the page changes, for
 * example because fonts arrive, unless the reader has scrolled away.
 */
function stayAt(place: Element): void {
  const top = (): number => place.getBoundingClientRect().top;
  const show = (): void => place.scrollIntoView({ behavior: 'instant' });
  show();
  const before = top();
  const observer = new ResizeObserver(() => {
    if (Math.abs(top() - before) < fewLines) show();
  });
  observer.observe(document.body);
  setTimeout(() => observer.disconnect(), settled);
}

function nameOf(place: HTMLElement | null, paragraph = ''): string {
  const n = paragraphNumber(place?.id ?? '');
  if (n) return paragraph.replace('{n}', n);
  if (place?.matches('h1, h2, h3, h4, h5, h6')) return place.textContent.trim();
  return place?.dataset['label'] ?? `#${place?.id ?? titleId}`;
}
