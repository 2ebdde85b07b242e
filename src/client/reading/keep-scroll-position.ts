import { boxOf } from '../dom/box-of.ts';
import { countWhile } from '../dom/count-while.ts';

/** The blocks of the text and what follows it, in page order. */
const blocks = 'article > :not(.group), .group > *';

/**
 * Calls `change`, which changes the layout of the text, and then scrolls so that the reader sees
 * the same words; not every browser does so itself.
 *
 * A block that begins in the upper half of the window stays where it is; otherwise the block at the
 * top of the window is scrolled to the same fraction.
 */
export function keepPlace(change: () => void): void {
  const [before, after] = blocksAtTop();
  const block = after && after.top < innerHeight / 2 ? after : (before ?? after);
  change();
  if (!block) return;
  const { top, height } = block;
  const now = block.element.getBoundingClientRect();
  const wanted = top < 0 ? top * (now.height / height) : top;
  scrollBy({ top: now.top - wanted, behavior: 'instant' });
}

/**
 * Calls `change`, which shows or hides notes between paragraphs, and keeps the first visible
 * paragraph in place.
 */
export function keepFirstParagraph(change: () => void): void {
  const [before, after] = blocksAtTop();
  const block = before ?? after;
  change();
  if (!block) return;
  const moved = block.element.getBoundingClientRect().top - block.top;
  // The block may now be hidden.
  if (block.element.checkVisibility()) scrollBy({ top: moved, behavior: 'instant' });
}

/** An element with its position in the window. */
interface Placed {
  readonly element: Element;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/**
 * The block that crosses the top of the window, if one does, and the next one; neither at the top
 * of the page, where the reader is to stay.
 */
function blocksAtTop(): readonly [before: Placed | undefined, after: Placed | undefined] {
  const elements = scrollY > 0 ? [...document.querySelectorAll(blocks)] : [];
  const shown = elements.filter((element) => element.checkVisibility());
  const placed = (element: Element | undefined): Placed | undefined => {
    if (!element) return undefined;
    const { top, bottom, height } = element.getBoundingClientRect();
    return { element, top, bottom, height };
  };
  const next = countWhile(shown, (element) => boxOf(element).top < 0);
  const before = placed(shown[next - 1]);
  return [before && before.bottom > 0 ? before : undefined, placed(shown[next])];
}
