/**
 * Changes how the text is set without moving the reader, as not every engine does by itself: the
 * block that begins in the upper half of the window begins there afterwards; where none does, the
 * one at the top of the window is as far through as before.
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

/** Changes what is shown beside the text, and leaves the first paragraph in sight where it is. */
export function keepFirstParagraph(change: () => void): void {
  const block = visibleBlocks().find(({ bottom }) => bottom > 0);
  change();
  if (!block) return;
  const moved = block.element.getBoundingClientRect().top - block.top;
  // What was in sight may be shown no longer.
  if (block.element.checkVisibility()) scrollBy({ top: moved, behavior: 'instant' });
}

/** The blocks of the text that take room, and where; none at the very top, which stays the top. */
function visibleBlocks() {
  const elements = scrollY > 0 ? [...document.querySelectorAll('article > *')] : [];
  return elements.flatMap((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 ? [{ element, top, bottom, height }] : [];
  });
}
