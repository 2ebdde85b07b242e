import type { SectionMatches } from '../../search/sections.ts';
import { link, make, type ResultContext } from './search-results.ts';

/** Minimum distance between the ticks that mark matches, as a fraction of the map's width. */
const apart = 0.004;

/**
 * Creates a map of the text: its sections side by side with their titles, and a tick for each
 * match. For a pointer the whole map is one control, where a click leads to the nearest match,
 * because ticks and short sections are too small to hit. A tick too close to the previous one is
 * left out.
 */
export function matchMap(sections: readonly SectionMatches[], context: ResultContext): HTMLElement {
  const segments = sections.map(({ section, start, end, ticks: { 0: first, length } }) => {
    const label = make('small', context.title(section));
    const title = label.textContent;
    const segment = first ? link(`#${first.id}`, first.nth, label) : make('span', label);
    segment.style.flexGrow = `${end - start}`;
    if (first) segment.ariaLabel = context.say('section', { title, count: context.count(length) });
    return segment;
  });
  let last = -1;
  const ticks = sections.flatMap((section) =>
    section.ticks.flatMap(({ id, nth, at }) => {
      if (at - last < apart) return [];
      last = at;
      const tick = link(`#${id}`, nth);
      tick.className = 'tick';
      tick.tabIndex = -1;
      tick.ariaHidden = 'true';
      tick.style.insetInlineStart = `${at * 100}%`;
      return [tick];
    }),
  );
  const frame = make('div', ...segments, ...ticks);
  frame.className = 'picture';
  const stop = new AbortController();
  const touched = async (event: Event): Promise<void> =>
    (await import('./match-map-tooltip.ts')).enhanceMap(frame, sections, context, stop, event);
  for (const type of ['pointerover', 'focusin', 'click'])
    frame.addEventListener(type, touched, stop);
  return frame;
}
