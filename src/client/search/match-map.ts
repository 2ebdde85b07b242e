import type { SectionMatches, Tick } from '../../search/sections.ts';
import { counted, link, make, type ResultContext } from './search-results.ts';

/** The picture of a text: its sections side by side, a tick where each match stands. */
export function matchMap(
  stretches: readonly SectionMatches[],
  context: ResultContext,
): HTMLElement {
  const segments = stretches.map(({ section, start, end, ticks }) => {
    const [first] = ticks;
    const segment = first ? link(`#${first.id}`, first.nth) : make('span');
    segment.style.flexGrow = `${end - start}`;
    if (!first) return segment;
    const count = counted(context, ticks.length);
    segment.title = context.say('section', { title: context.title(section), count });
    segment.ariaLabel = segment.title;
    return segment;
  });
  const ticks = stretches.flatMap((stretch) => stretch.ticks);
  return framed(...segments, ...marks(ticks, 'whole'));
}

/** Puts below the heading of each section of `list` the picture of that section. */
export function addSectionMaps(list: Element, stretches: readonly SectionMatches[]): void {
  const found = stretches.filter(({ hits }) => hits[0]);
  for (const [i, heading] of list.querySelectorAll('h3').entries()) {
    const stretch = found[i];
    if (stretch) heading.after(framed(...marks(stretch.ticks, 'within')));
  }
}

function framed(...children: readonly HTMLElement[]): HTMLElement {
  const frame = make('div', ...children);
  frame.className = 'picture';
  return frame;
}

/** Ticks nearer to the last one drawn than this share of the width could not be told apart. */
const apart = 0.003;

/** Ticks are for the pointer only: the list has the same links in words. */
function marks(ticks: readonly Tick[], scale: 'whole' | 'within'): HTMLElement[] {
  let last = -1;
  return ticks.flatMap((tick) => {
    const place = tick[scale];
    if (place - last < apart) return [];
    last = place;
    const mark = link(`#${tick.id}`, tick.nth);
    mark.className = 'tick';
    mark.tabIndex = -1;
    mark.ariaHidden = 'true';
    mark.style.insetInlineStart = `${place * 100}%`;
    return [mark];
  });
}
