/**
 * Changes how the text is set without moving the reader: the block at the top of the window is there
 * afterwards, as far through as before. Not every engine anchors the scroll by itself.
 */
export function keepPlace(change: () => void): void {
  const blocks = scrollY > 0 ? document.querySelectorAll('article > *') : [];
  const block = [...blocks].find((each) => each.getBoundingClientRect().bottom > 0);
  const before = block?.getBoundingClientRect();
  change();
  const after = block?.getBoundingClientRect();
  if (!before || !after) return;
  const through = before.top < 0 ? before.top * (after.height / before.height) : before.top;
  scrollBy({ top: after.top - through, behavior: 'instant' });
}
