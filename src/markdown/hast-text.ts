import type { Element, ElementContent, Text } from 'hast';
import { textOf } from '../edition/block-text.ts';

/**
 * Inserts nodes into a block after the character that ends at `offset` of its text. Throws if no
 * character does.
 */
export function insertAt(block: Element, offset: number, nodes: readonly ElementContent[]): void {
  const at = splitAt(block, offset);
  if (!at) throw new RangeError(`No character of the block ends at ${offset}.`);
  at.parent.children.splice(at.index + 1, 0, ...nodes);
}

/**
 * Wraps a block's text from `start` to `end`. `make` creates the wrapper for the first sequence of
 * siblings, and for each further one if the text crosses element boundaries.
 */
export function wrapRange(
  block: Element,
  start: number,
  end: number,
  make: (children: readonly ElementContent[], nth: number) => Element,
): void {
  splitAt(block, end);
  if (start > 0) splitAt(block, start);
  const inside = textOf([block]).pieces.filter(
    (piece) => piece.start >= start && piece.start < end && piece.node.value !== '',
  );
  const chosen = new Set<ElementContent>(inside.map((piece) => piece.node));
  for (const piece of inside)
    for (const element of piece.ancestors.slice(1).reverse())
      if (element.children.every((child) => chosen.has(child))) {
        for (const child of element.children) chosen.delete(child);
        chosen.add(element);
      }
  // In reading order, so that `make` wraps the first sequence first.
  const holders = new Set(
    inside.flatMap(({ ancestors, node }) => {
      const path = [...ancestors, node];
      const holder = ancestors[path.findIndex((one) => chosen.has(one)) - 1];
      return holder ? [holder] : [];
    }),
  );
  let nth = 0;
  for (const holder of holders)
    for (let i = 0; i < holder.children.length; i++) {
      const first = holder.children[i];
      if (!first || !chosen.has(first)) continue;
      const after = holder.children.findIndex((child, n) => n > i && !chosen.has(child));
      const run = holder.children.slice(i, after < 0 ? undefined : after);
      holder.children.splice(i, run.length, make(run, nth++));
    }
}

/**
 * Splits the text node that contains the character before `offset`, unless the node ends there.
 * Returns where the node is; undefined if there is no such node.
 */
function splitAt(
  block: Element,
  offset: number,
): { readonly parent: Element; readonly index: number } | undefined {
  const { pieces } = textOf([block]);
  const piece = pieces.findLast((p) => p.start < offset && offset <= p.start + p.node.value.length);
  const parent = piece?.ancestors.at(-1);
  if (!piece || !parent) return undefined;
  const { node } = piece;
  const rest: Text = { type: 'text', value: node.value.slice(offset - piece.start) };
  node.value = node.value.slice(0, offset - piece.start);
  const index = parent.children.indexOf(node);
  if (rest.value) parent.children.splice(index + 1, 0, rest);
  return { parent, index };
}

/** Copies a node without source positions and plugin data. */
export function withoutData(node: ElementContent): ElementContent {
  if (node.type === 'element') {
    const { type, tagName, properties, children } = node;
    return { type, tagName, properties, children: children.map(withoutData) };
  }
  return { type: node.type, value: node.value };
}
