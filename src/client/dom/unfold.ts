/** Opens whatever an element is folded into; says whether anything had to be opened. */
export function unfold(element: Element): boolean {
  let opened = false;
  for (
    let fold = element.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    // What stands in a summary is in sight.
    const summary = fold.querySelector('summary');
    if (fold.open || summary?.contains(element)) continue;
    fold.open = true;
    opened = true;
  }
  return opened;
}
