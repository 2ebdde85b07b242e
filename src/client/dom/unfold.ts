/** Opens all closed `details` elements that hide an element; returns whether there were any. */
export function unfold(element: Element): boolean {
  let opened = false;
  for (
    let fold = element.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    // A summary is visible even while its own `details` is closed.
    const summary = fold.querySelector('summary');
    if (fold.open || summary?.contains(element)) continue;
    fold.open = true;
    opened = true;
  }
  return opened;
}
