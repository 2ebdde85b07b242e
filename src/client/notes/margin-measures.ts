import type { Band } from './margin-layout.ts';

/** Widths in rem: of notes in the margin, and of the space on either side of them. */
const width = { least: 15, most: 20, gap: 2.2, edge: 1.2 } as const;

/**
 * The width available for notes next to the text, in CSS pixels; undefined if there is too little.
 */
export function marginWidth(main: HTMLElement): number | undefined {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { left, right } = main.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const beside = getComputedStyle(main).direction === 'rtl' ? left : clientWidth - right;
  const free = beside / rem - width.gap - width.edge;
  return free < width.least ? undefined : Math.min(free, width.most) * rem;
}

/**
 * The baseline of a link's line, in CSS pixels from the top of the window; undefined if the link is
 * hidden. `ratio` is the result of `baselineRatio`.
 */
export function baselineOf(link: HTMLElement, ratio: number): number | undefined {
  if (!link.checkVisibility()) return undefined;
  const line = link.closest('sup') ? besideSign(link) : link.getClientRects()[0];
  return line && line.top + line.height * ratio;
}

/**
 * The position of the baseline in a line of text, as a fraction of the line's height from its top;
 * `sample` has an element with text, and after it an element whose bottom edge is on the baseline.
 */
export function baselineRatio(sample: HTMLElement): number {
  const [text, probe] = sample.children;
  const { top = 0, height = 1 } = text?.getBoundingClientRect() ?? {};
  return ((probe?.getBoundingClientRect().bottom ?? 0) - top) / height;
}

/** The bands of the margin into which content of the text extends. */
export function bandsIn(main: HTMLElement): readonly Band[] {
  const edge = main.getBoundingClientRect();
  const wide = main.querySelectorAll('article :is(figure, table, pre, img)');
  return [...wide].flatMap((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const reaches = left < edge.left - 1 || right > edge.right + 1;
    return reaches ? [{ top: top - edge.top, bottom: bottom - edge.top }] : [];
  });
}

/**
 * The box of the character before a note reference, or after it if none precedes, because the
 * reference itself is raised.
 */
function besideSign(link: HTMLElement): DOMRect | undefined {
  const sign = link.closest('sup') ?? link;
  const walker = document.createTreeWalker(
    sign.closest('p, li, div, article') ?? sign,
    NodeFilter.SHOW_TEXT,
  );
  let before: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (sign.contains(node) || !node.nodeValue?.trim()) continue;
    const isBefore = sign.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isBefore || !before) before = node;
    if (!isBefore) break;
  }
  const length = before?.nodeValue?.length ?? 0;
  if (!before) return undefined;
  const range = document.createRange();
  const follows = sign.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING;
  range.setStart(before, follows ? 0 : length - 1);
  range.setEnd(before, follows ? 1 : length);
  return [...range.getClientRects()].at(-1);
}
