import type { Element, ElementContent } from 'hast';
import { elementsOf } from './blocks.ts';

/** A list item with its printed number and the delimiter after it. */
export interface Item {
  readonly element: Element;
  readonly number: number;
  readonly delimiter: string;
}

/** The items of a list, numbered as in HTML: from `start`, and from each `value`. */
export function itemsOf({ properties, children }: Element): readonly Item[] {
  const delimiter = String(properties['dataDelimiter'] ?? '.');
  let next = numberIn(properties['start']) ?? 1;
  return elementsOf(children).map((element) => {
    const number = numberIn(element.properties['value']) ?? next;
    next = number + 1;
    return { element, number, delimiter };
  });
}

const numberIn = (value: unknown): number | undefined =>
  value === undefined || value === null || !Number.isInteger(Number(value))
    ? undefined
    : Number(value);

/** Whether the checkbox of a GFM task list item is checked; undefined for other nodes. */
export const taskIn = (node: ElementContent | undefined): boolean | undefined =>
  node?.type === 'element' && node.tagName === 'input' && node.properties['type'] === 'checkbox'
    ? Boolean(node.properties['checked'])
    : undefined;
