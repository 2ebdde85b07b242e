import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fail } from '../messages.ts';

/** Finds words that Markdown keeps to itself: addresses that no link uses, and what stands behind a fence. */
export default function remarkUnseen() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, ['linkReference', 'imageReference'], (node) => {
      if ('identifier' in node) used.add(node.identifier);
    });
    visit(tree, (node) => {
      if (node.type === 'code') {
        const behind = [node.lang, node.meta].filter(Boolean).join(' ');
        // One word is the language; white space of any kind makes it none.
        if (/\s/.test(behind)) fail(file, 'fence-words', node, behind.replace(/\s+/g, ' ').trim());
      }
      if (node.type !== 'definition') return;
      // Of two that are called the same the first counts.
      if (!used.delete(node.identifier))
        fail(file, 'definition-unused', node, node.label ?? node.identifier);
    });
  };
}
