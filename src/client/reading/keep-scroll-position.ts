/**
 * Changes how the text is set without moving the reader, as not every engine does by itself: the
 * block that begins in the upper half of the window begins there afterwards; where none does, the
 * one at the top of the window is as far through as before.
 */
export function keepPlace(change: () => void): void {
  const blocks = scrollY > 0 ? [...document.querySelectorAll('article > *')] : [];
  const places = blocks
    .map((block) => ({ block, before: block.getBoundingClientRect() }))
    .filter(({ before }) => before.height > 0);
  const place =
    places.find(({ before }) => before.top >= 0 && before.top < innerHeight / 2) ??
    places.find(({ before }) => before.bottom > 0);
  change();
  if (!place) return;
  const { block, before } = place;
  const after = block.getBoundingClientRect();
  const wanted = before.top < 0 ? before.top * (after.height / before.height) : before.top;
  scrollBy({ top: after.top - wanted, behavior: 'instant' });
}
