import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Makes line breaks and runs of white space inside prose single spaces; code keeps its own. */
export default function rehypeWhitespace() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'pre') return 'skip';
      if (node.type === 'text') node.value = node.value.replace(/[ \t\n\r\u00a0]+/g, ' ');
      return undefined;
    });
  };
}
