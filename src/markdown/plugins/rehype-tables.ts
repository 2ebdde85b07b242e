import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says how a column of a table is aligned in `data-align`; the attribute `align` is HTML no more. */
export default function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { align, ...properties } = node.properties;
      if (/^t[dh]$/.test(node.tagName) && align)
        node.properties = { ...properties, dataAlign: align };
    });
  };
}
