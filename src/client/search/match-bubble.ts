import type { SectionMatches, Tick } from '../../search/sections.ts';
import { excerptOf, make, type ResultContext } from './search-results.ts';

/**
 * Adds a tooltip for the ticks and sections of the map, shown on hover and focus; the left and
 * right arrow keys move between ticks.
 */
export function addBubble(
  frame: HTMLElement,
  stretches: readonly SectionMatches[],
  context: ResultContext,
): void {
  const bubble = make('p');
  bubble.hidden = true;
  frame.append(bubble);
  const links = [...frame.querySelectorAll('a')].sort((a, b) => nth(a) - nth(b));
  const show = ({ type, target }: Event): void => {
    const at = target instanceof Element ? target.closest('a') : null;
    bubble.hidden = !at || /out$/.test(type);
    if (bubble.hidden || !at) return;
    bubble.replaceChildren(
      ...(at.matches('.tick') ? wordsAt(stretches, nth(at), context) : [at.ariaLabel ?? '']),
    );
    const room = frame.clientWidth - bubble.offsetWidth;
    const middle = at.offsetLeft - bubble.offsetWidth / 2;
    bubble.style.insetInlineStart = `${Math.max(0, Math.min(middle, room))}px`;
    if (!at.ariaHidden) return;
    at.ariaHidden = null;
    at.ariaLabel = bubble.textContent;
  };
  for (const event of ['pointerover', 'pointerout', 'focusin', 'focusout'])
    frame.addEventListener(event, show);
  frame.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    links[links.findIndex((one) => one.matches(':focus')) + step]?.focus();
  });
}

const nth = ({ dataset }: HTMLElement): number => Number(dataset['nth']);

/** Describes a match: the number of its paragraph, and the text around it. */
function wordsAt(
  stretches: readonly SectionMatches[],
  n: number,
  context: ResultContext,
): readonly (string | Node)[] {
  const same = (tick: Tick): boolean => tick.nth === n;
  const stretch = stretches.find(({ ticks }) => ticks.some(same));
  const tick = stretch?.ticks.find(same);
  const hit = stretch?.hits.find(({ passage }) => passage.id === tick?.id);
  const before = stretch?.ticks.filter(({ id, nth: other }) => id === tick?.id && other < n) ?? [];
  const range = hit?.ranges[before.length];
  if (!hit || !range) return [];
  const { passage } = hit;
  return [make('b', passage.label), ' ', ...excerptOf({ passage, ranges: [range] }, context)];
}
