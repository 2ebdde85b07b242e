import { boxOf } from '../dom/box-of.ts';

/**
 * Calls `change`, which changes the layout of the text, and then scrolls so that the reader sees
 * the same words; not every browser does so itself.
 *
 * A block that begins in the upper half of the window stays where it is. If there is none, the same
 * fraction of the block at the top of the window stays above the window.
 */
export function keepPlace(change: () => void): void {
  const blocks = visibleBlocks();
  const block =
    blocks.find(({ top }) => top >= 0 && top < innerHeight / 2) ??
    blocks.find(({ bottom }) => bottom > 0);
  change();
  if (!block) return;
  const { top, height } = block;
  const after = block.element.getBoundingClientRect();
  const wanted = top < 0 ? top * (after.height / height) : top;
  scrollBy({ top: after.top - wanted, behavior: 'instant' });
}

/**
 * Calls `change`, which changes the depth, and then scrolls so that the first visible block stays
 * where it was.
 */
export function keepFirstBlock(change: () => void): void {
  const block = visibleBlocks().find(({ bottom }) => bottom > 0);
  change();
  if (!block) return;
  const moved = block.element.getBoundingClientRect().top - block.top;
  // The block may now be hidden.
  if (block.element.checkVisibility()) scrollBy({ top: moved, behavior: 'instant' });
}

/**
 * The blocks of the page that are not hidden, with their positions; none if the page is at its top,
 * so that it stays there.
 */
function visibleBlocks() {
  const elements =
    scrollY > 0 ? [...document.querySelectorAll('article > :not(.group), .group > *')] : [];
  return elements.flatMap((element) => {
    const { top, bottom, height } = boxOf(element);
    return height > 0 ? [{ element, top, bottom, height }] : [];
  });
}
