import { paragraphNumber } from '../../edition/addresses.ts';
import { fill } from '../../i18n/fill.ts';
import type { Place } from './place.ts';
import { panelOf } from './place-panel.ts';
import { textFragment } from './text-fragment.ts';

/** How long a selection must rest before something is offered for it, in milliseconds. */
const rest = 250;

/** What of the text has an address of its own. */
const places = 'article > [id], article > div > [id], article details > [id], .notes > li';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Offers what can be done with selected words at the foot of the window, once the selection rests. */
export function offerForSelection(host: HTMLElement): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const panel = panelOf(host);
    const selection = getSelection();
    if (panel.isBusy(selection?.anchorNode)) return;
    const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
    const place = range && !range.collapsed ? placeOf(range, host.dataset) : undefined;
    if (place) panel.offer(place);
    else panel.withdraw();
  }, rest);
}

/** The place that selected words have in the text; nothing for words that begin elsewhere. */
function placeOf(range: Range, labels: DOMStringMap): Place | undefined {
  const holder = (node: Node): HTMLElement | null =>
    (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(places) ?? null;
  const element = holder(range.startContainer);
  if (!element || !range.toString().trim()) return undefined;
  // A selection of whole paragraphs ends before the first letter of the next.
  const end = range.endOffset === 0 ? range.endContainer.parentElement : undefined;
  const last = end && end !== element ? end.previousElementSibling : holder(range.endContainer);
  const numbers = [element.id, last?.id ?? ''].map(paragraphNumber);
  const [from, to] = numbers;
  const { paragraph = '', range: span = '' } = labels;
  const until = to && to !== from ? to : undefined;
  const n = until ? fill(span, { first: from ?? '', last: until }) : from;
  const name = n ? fill(paragraph, { n }) : (element.dataset['label'] ?? element.textContent);
  return {
    element,
    name,
    range,
    ...(until && { until }),
    hash: () => `${element.id}${textFragment(range) ?? ''}`,
  };
}
