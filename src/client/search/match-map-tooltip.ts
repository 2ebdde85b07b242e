import type { SectionMatches, Tick } from '../../search/sections.ts';
import { arrowStep } from '../dom/arrow-step.ts';
import { excerptOf, make, type ResultContext } from './search-results.ts';

/**
 * Makes the map of matches interactive: a click follows the link of the nearest match, the arrow
 * keys move from link to link, and a tooltip describes the match nearest to the pointer, or the
 * focused link.
 *
 * `event` is the event on which the map loaded this code; it is dispatched again. Aborting
 * `loading` removes the listeners that load this code.
 */
export function enhanceMap(
  frame: HTMLElement,
  sections: readonly SectionMatches[],
  context: ResultContext,
  loading: AbortController,
  event: Event,
): void {
  if (!loading.signal.aborted) listen(frame, sections, context);
  loading.abort();
  event.target?.dispatchEvent(new MouseEvent(event.type, event));
}

function listen(
  frame: HTMLElement,
  sections: readonly SectionMatches[],
  context: ResultContext,
): void {
  const tooltip = make('p');
  tooltip.hidden = true;
  frame.append(tooltip);
  const links = [...frame.querySelectorAll('a')].sort((a, b) => nth(a) - nth(b));
  const ticks = links.filter((one) => one.matches('.tick'));
  const nearest = (x: number): HTMLElement | undefined => {
    const distance = (tick: HTMLElement): number => {
      const { left, right } = tick.getBoundingClientRect();
      return Math.abs(left + right - 2 * x);
    };
    return ticks.toSorted((a, b) => distance(a) - distance(b))[0];
  };
  let shown: HTMLElement | undefined;
  const show = (at: HTMLElement | undefined): void => {
    shown = at;
    tooltip.hidden = !at;
    if (!at) return;
    tooltip.replaceChildren(
      ...(at.matches('.tick') ? wordsAt(sections, nth(at), context) : [at.ariaLabel ?? '']),
    );
    const room = frame.clientWidth - tooltip.offsetWidth;
    const middle = at.offsetLeft - tooltip.offsetWidth / 2;
    tooltip.style.left = `${Math.max(0, Math.min(middle, room))}px`;
    if (!at.ariaHidden) return;
    at.ariaHidden = null;
    at.ariaLabel = tooltip.textContent;
  };
  for (const event of ['pointerover', 'pointermove'] as const)
    frame.addEventListener(event, ({ clientX }) => {
      const at = nearest(clientX);
      if (at !== shown) show(at);
    });
  frame.addEventListener('click', (event) => {
    if (event.target === frame)
      nearest(event.clientX)?.dispatchEvent(new MouseEvent('click', event));
  });
  frame.addEventListener('focusin', ({ target }) => show(links.find((one) => one === target)));
  for (const event of ['pointerleave', 'focusout'])
    frame.addEventListener(event, () => show(undefined));
  frame.addEventListener('keydown', (event) => {
    const step = arrowStep(event, frame);
    if (!step) return;
    event.preventDefault();
    links[links.findIndex((one) => one.matches(':focus')) + step]?.focus();
  });
}

const nth = ({ dataset }: HTMLElement): number => Number(dataset['nth']);

/** Describes a match: the number of its paragraph or the name of its note, and the text around it. */
function wordsAt(
  sections: readonly SectionMatches[],
  n: number,
  context: ResultContext,
): readonly (string | Node)[] {
  const same = (tick: Tick): boolean => tick.nth === n;
  const section = sections.find(({ ticks }) => ticks.some(same));
  const tick = section?.ticks.find(same);
  const hit = section?.hits.find(({ passage }) => passage.id === tick?.id);
  const before = section?.ticks.filter(({ id, nth: other }) => id === tick?.id && other < n) ?? [];
  const range = hit?.ranges[before.length];
  if (!hit || !range) return [];
  const { passage } = hit;
  return [make('b', passage.label), ' ', ...excerptOf({ passage, ranges: [range] }, context)];
}
