import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Renders strong emphasis as `<cite>`, if the text marks titles of works with it. */
export default function rehypeTitles({ strong }: { strong: boolean }) {
  return (tree: Root): void => {
    if (!strong) return;
    visit(tree, { type: 'element', tagName: 'strong' }, (node) => {
      node.tagName = 'cite';
    });
  };
}
