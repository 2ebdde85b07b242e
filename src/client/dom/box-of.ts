/**
 * The box of an element in the window, or that of its group if the group is out of sight: browsers
 * know it without laying out the group.
 */
export function boxOf(element: Element): DOMRect {
  const group = element.closest('.group')?.getBoundingClientRect();
  const isOutOfSight = group && (group.bottom < 0 || group.top > innerHeight);
  return isOutOfSight ? group : element.getBoundingClientRect();
}
