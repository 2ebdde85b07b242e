import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Sets `data-align` on table cells, because the attribute `align` is obsolete. */
export default function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { align, ...properties } = node.properties;
      if (/^t[dh]$/.test(node.tagName) && align)
        node.properties = { ...properties, dataAlign: align };
    });
  };
}
