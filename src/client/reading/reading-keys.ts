import { boxOf } from '../dom/box-of.ts';
import { continueFrom } from '../search/search-notes.ts';

/**
 * Selector of the controls that share one Tab stop: paragraph numbers and headings' links to
 * themselves.
 */
const stops = 'article [data-anchor], :is(article, section) > [id^="p"] [data-place]';
/**
 * Selector of the links that open notes: note references, annotated words and doubtful readings.
 */
const references = 'article a:is([role="doc-noteref"], [href^="#ed-"], [href^="#db-"])';

/** The visible elements that a selector matches, in page order. */
const shown = (selector: string): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());

/** The link whose note the key `o` opened last. */
let opened: HTMLElement | undefined;

/** Handles a key pressed while reading; `?` lists the keys. */
export function pressed({ key, target }: KeyboardEvent): void {
  if (key === 'ArrowDown' || key === 'ArrowUp') moveStop(target, key === 'ArrowDown' ? 1 : -1);
  if (key === 'j' || key === 'k') go(':is(article, section) > [id^="p"]', key === 'j');
  if (key === '[' || key === ']') go('article :is(h1, h2, h3)[id]:not([id^="ui-"])', key === ']');
  if (key === 'o') openNote();
  if (key === 't') showContents();
  if (key === '?') import('./keys-sheet.ts').then(({ showKeys }) => showKeys());
}

/** Moves the shared Tab stop, and the focus, to the next or previous control. */
function moveStop(from: EventTarget | null, step: number): void {
  const all = shown(stops);
  const at = all.findIndex((stop) => stop === from);
  const next = at < 0 ? undefined : all[at + step];
  if (!next) return;
  for (const stop of all) stop.tabIndex = stop === next ? 0 : -1;
  next.focus();
}

/**
 * Goes to the next or previous element that a selector matches, starting from the focused one or
 * else from the top of the window.
 */
function go(selector: string, forward: boolean): void {
  const places = shown(selector);
  const { activeElement } = document;
  const here = places.find((place) => place === activeElement);
  const topOf = (place: HTMLElement): number =>
    boxOf(place).top - Number.parseFloat(getComputedStyle(place).scrollMarginTop);
  const beyond = (place: HTMLElement): boolean =>
    here
      ? places.indexOf(place) > places.indexOf(here) === forward && place !== here
      : forward
        ? topOf(place) > 1
        : topOf(place) < -1;
  const next = forward ? places.find(beyond) : places.findLast(beyond);
  next?.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (next) continueFrom(next.id);
}

/**
 * Opens the note after the last one opened with this key; if the link to that one is out of sight,
 * the first note whose link is below the top of the window.
 */
function openNote(): void {
  const all = shown(references).filter(
    (one) => !one.hasAttribute('tabindex') && !one.closest('.notes'),
  );
  const isInSight = (one: HTMLElement | undefined): boolean => {
    const { top = -1, bottom = -1 } = one?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight;
  };
  const next = isInSight(opened)
    ? all[all.findIndex((one) => one === opened) + 1]
    : all.find((one) => boxOf(one).top > 0);
  if (!next) return;
  opened = next;
  if (!isInSight(next)) next.scrollIntoView({ block: 'center', behavior: 'instant' });
  next.click();
}

/** Opens the table of contents at the current section. */
function showContents(): void {
  const contents = document.querySelector('text-contents details');
  if (!(contents instanceof HTMLDetailsElement)) return;
  contents.open = true;
  (
    contents.querySelector<HTMLElement>('[aria-current]') ?? contents.querySelector('summary')
  )?.focus();
}
