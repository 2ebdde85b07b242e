import { continueFrom } from '../search/search-notes.ts';

/** Controls of which one alone is a Tab stop: numbers of paragraphs and links of headings. */
const stops = 'article [data-anchor], article > [id^="p"] [data-place]';
/** Where the text calls a note. */
const references = 'article a:is([role="doc-noteref"], [href^="#ed-"], [href^="#db-"])';

/** Elements that are shown, in the order of the page. */
const shown = (selector: string): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());

/** The reference whose note was opened last by key. */
let opened: HTMLElement | undefined;

/** Does what a key means to a reader of the text; `?` shows what that is. */
export function pressed({ key, target }: KeyboardEvent): void {
  if (key === 'ArrowDown' || key === 'ArrowUp') moveStop(target, key === 'ArrowDown' ? 1 : -1);
  if (key === 'j' || key === 'k') go('article > [id^="p"]', key === 'j');
  if (key === '[' || key === ']') go('article :is(h1, h2, h3)[id]:not([id^="ui-"])', key === ']');
  if (key === 'o') openNote();
  if (key === 't') showContents();
  if (key === '?') import('./keys-sheet.ts').then(({ showKeys }) => showKeys());
}

/** Moves the one Tab stop of the numbers and links to the next or the last of them, and the focus with it. */
function moveStop(from: EventTarget | null, step: number): void {
  const all = shown(stops);
  const at = all.findIndex((stop) => stop === from);
  const next = at < 0 ? undefined : all[at + step];
  if (!next) return;
  for (const stop of all) stop.tabIndex = stop === next ? 0 : -1;
  next.focus();
}

/** Goes to the next or the last of some places of the text: from the one that has the focus, else from the top of the window. */
function go(selector: string, forward: boolean): void {
  const places = shown(selector);
  const { activeElement } = document;
  const here = places.find((place) => place === activeElement);
  const topOf = (place: HTMLElement): number =>
    place.getBoundingClientRect().top - Number.parseFloat(getComputedStyle(place).scrollMarginTop);
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

/** Opens the note that the text calls next after the last one, or after the top of the window. */
function openNote(): void {
  const all = shown(references).filter((one) => !one.ariaHidden && !one.closest('.notes'));
  const isInSight = (one: HTMLElement | undefined): boolean => {
    const { top = -1, bottom = -1 } = one?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight;
  };
  const next = isInSight(opened)
    ? all[all.findIndex((one) => one === opened) + 1]
    : all.find((one) => one.getBoundingClientRect().top > 0);
  if (!next) return;
  opened = next;
  if (!isInSight(next)) next.scrollIntoView({ block: 'center', behavior: 'instant' });
  next.click();
}

/** Opens the contents at the section that is being read. */
function showContents(): void {
  const contents = document.querySelector('text-contents details');
  if (!(contents instanceof HTMLDetailsElement)) return;
  contents.open = true;
  (
    contents.querySelector<HTMLElement>('[aria-current]') ?? contents.querySelector('summary')
  )?.focus();
}
