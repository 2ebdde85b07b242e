import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Labels } from '../../i18n/labels.ts';

/**
 * Makes blocks that may scroll focusable, and gives the checkboxes of task lists accessible names.
 */
export default function rehypeAccessible({ labels }: { readonly labels: Labels }) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'pre' || tagName === 'table') properties['tabIndex'] = 0;
      if (tagName !== 'input' || properties['type'] !== 'checkbox') return;
      properties['ariaLabel'] = labels.tasks[properties['checked'] ? 'done' : 'open'];
    });
  };
}
