import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';

/**
 * Reports text that would not be on the page: unused link definitions, and text after the fence
 * that opens a code block.
 */
export default function remarkUnseen() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, ['linkReference', 'imageReference'], (node) => {
      if ('identifier' in node) used.add(node.identifier);
    });
    visit(tree, (node) => {
      if (node.type === 'code') {
        const behind = [node.lang, node.meta].filter(Boolean).join(' ');
        // A single word is the language of the code; several words are text.
        if (/\s/.test(behind))
          file.message(
            ...ruleMessage('fence-words', node.position, behind.replace(/\s+/g, ' ').trim()),
          );
      }
      // A label that begins with “^” is meant as a note, and reported by `remark-note-slips.ts`.
      if (node.type !== 'definition' || node.label?.startsWith('^')) return;
      // Of duplicate definitions only the first is used, so the others are reported.
      if (!used.delete(node.identifier))
        file.message(
          ...ruleMessage('definition-unused', node.position, node.label ?? node.identifier),
        );
    });
  };
}
