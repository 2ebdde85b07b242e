import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Shows strong emphasis as titles of works, for a text whose source marks its titles so. */
export default function rehypeTitles({ strong }: { strong: boolean }) {
  return (tree: Root): void => {
    if (!strong) return;
    visit(tree, { type: 'element', tagName: 'strong' }, (node) => {
      node.tagName = 'cite';
    });
  };
}
