import type { Form } from '../search/forms.ts';
import type { Stretch, Tick } from '../search/sections.ts';
import { counted, link, make, type Telling } from './search-results.ts';

export { formsBeside } from '../search/forms.ts';

/** Adds the pictures to the list of results in `root`: of the whole text, and of every section. */
export function complete(root: Element, stretches: readonly Stretch[], telling: Telling): void {
  const found = stretches.filter(({ hits }) => hits[0]);
  const whole = found[0] ? [picture(stretches, telling)] : [];
  root.querySelector('[data-part=picture]')?.replaceChildren(...whole);
  for (const [i, heading] of root.querySelectorAll('[data-part=results] h3').entries()) {
    const stretch = found[i];
    if (stretch) heading.after(framed(...marks(stretch.ticks, 'within', telling)));
  }
}

/** The picture of a text: its sections side by side, a tick where each match stands. */
function picture(stretches: readonly Stretch[], telling: Telling): HTMLElement {
  const segments = stretches.map(({ section, start, end, ticks }) => {
    const [first] = ticks;
    const segment = first ? link(first.id, first.nth, telling) : make('span');
    segment.style.flexGrow = `${end - start}`;
    if (!first) return segment;
    const count = counted(telling, ticks.length);
    segment.title = telling.say('section', { title: telling.title(section), count });
    segment.ariaLabel = segment.title;
    return segment;
  });
  const ticks = stretches.flatMap((stretch) => stretch.ticks);
  return framed(...segments, ...marks(ticks, 'whole', telling));
}

function framed(...children: readonly HTMLElement[]): HTMLElement {
  const frame = make('div', ...children);
  frame.className = 'picture';
  return frame;
}

/** Ticks nearer to the last one drawn than this share of the width could not be told apart. */
const apart = 0.002;

/** Ticks are for the pointer only: the list has the same links in words. */
function marks(ticks: readonly Tick[], scale: 'whole' | 'within', telling: Telling): HTMLElement[] {
  let last = -1;
  return ticks.flatMap((tick) => {
    const place = tick[scale];
    if (place - last < apart) return [];
    last = place;
    const mark = link(tick.id, tick.nth, telling, make('i'));
    mark.tabIndex = -1;
    mark.ariaHidden = 'true';
    mark.style.insetInlineStart = `${place * 100}%`;
    return [mark];
  });
}

/** Links to the forms beside a word, with their counts. */
export function formLinks(
  forms: readonly Form[],
  { say, address = '' }: Telling,
): (Node | string)[] {
  const links = forms.map(({ word, count }) => {
    const anchor = make('a', word);
    anchor.href = `${address}?${new URLSearchParams({ q: word })}`;
    return make('span', anchor, ` ${count}`);
  });
  return links[0] ? [say('also'), ...links] : [];
}
