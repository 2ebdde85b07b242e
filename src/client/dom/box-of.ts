/**
 * Returns the bounding box of an element. If it is in a `.group`, whose content browsers skip
 * outside the window (`content-visibility`), and the group is outside the window, returns the box of
 * the group, which browsers know without laying out its content.
 */
export function boxOf(element: Element): DOMRect {
  const group = element.closest('.group')?.getBoundingClientRect();
  const isOutside = group && (group.bottom < 0 || group.top > innerHeight);
  return isOutside ? group : element.getBoundingClientRect();
}
