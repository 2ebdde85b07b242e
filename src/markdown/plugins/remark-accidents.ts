import type { Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';

/**
 * Warns of indented code blocks, and of headings underlined with hyphens that may have been meant
 * as paragraphs.
 */
export default function remarkAccidents() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, ['code', 'heading'], (node) => {
      const { start, end } = node.position ?? {};
      const written = source.slice(start?.offset ?? 0, end?.offset ?? 0);
      if (node.type === 'code' && !/^(?:```|~~~)/.test(written))
        file.message(...ruleMessage('code-indented', node.position));
      const underline = /\n[ \t>]*(-{1,3})[ \t]*$/.exec(written)?.[1];
      if (node.type !== 'heading' || !underline) return;
      const words = wordsOf(node);
      if (/[.,;:!?…。！？][”’»"')\]]*$/u.test(words) || words.includes('\n'))
        file.message(
          ...ruleMessage('heading-underlined', node.position, shortened(words), underline),
        );
    });
  };
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
