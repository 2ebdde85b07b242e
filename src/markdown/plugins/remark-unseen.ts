import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';

/** Reports words that Markdown does not show: addresses that no link uses, and what stands behind a fence. */
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
        if (/\s/.test(behind))
          file.message(
            ...ruleMessage('fence-words', node.position, behind.replace(/\s+/g, ' ').trim()),
          );
      }
      // A name that begins with “^” is meant for a note, and is reported as such.
      if (node.type !== 'definition' || node.label?.startsWith('^')) return;
      // Of two that are called the same the first counts.
      if (!used.delete(node.identifier))
        file.message(
          ...ruleMessage('definition-unused', node.position, node.label ?? node.identifier),
        );
    });
  };
}
