/**
 * How many items at the start of a list meet a condition that no later item meets.
 *
 * Tries only a few, by bisection: to measure an element, browsers must lay out its part of the
 * page, which they skip in a long text until it comes near the window.
 */
export function countWhile<Item>(items: readonly Item[], meets: (item: Item) => boolean): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const item = items[middle];
    if (item !== undefined && meets(item)) from = middle + 1;
    else to = middle;
  }
  return from;
}
