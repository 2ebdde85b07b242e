import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';
import { writtenText } from '../written-text.ts';

/** Markup of other programs, and what to write instead. */
const foreign: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [
    /^[ \t]*:::+[^\n]*/gm,
    'Remove the line; begin the lines that it encloses with “> ” if they are a quotation.',
  ],
  [/(?<!\\)\{(?:[#.][\w-]|:)[^{}\n]*\}/g, 'Remove it: every heading and paragraph has an address.'],
  [/(?<!\\)\[(?:[^\][\n]*?[\s;])?-?@[\w:][^\][\n]*\]?/g, 'Name the source in a note: “[^1]”.'],
  [/(?<!\\)\^\[[^\]\n]*\]?/g, 'Write “[^1]” here, and the note below the text: “[^1]: …”.'],
  [/(?<!\\)(?:\{\{.*?\}\}|\{%.*?%\})/g, 'Replace it by Markdown.'],
  [
    /(?<![\\$\p{L}\p{N}])\$(?=[^\s$])(?!\d[^$\\^_={}]*\$)[^$\n]*\p{L}[^$\n]*(?<=[^\s\\])\$(?![\d$])/gu,
    'Write the formula as text, such as “a² + b²”.',
  ],
  [/\\[a-zA-Z]{2,}\{[^{}\n]*\}/g, 'Write it in Markdown: “*…*” for emphasis, “[^1]” for a note.'],
];

/** Warns of markup that other programs support and Markdown does not. */
export default function remarkForeignMarkup() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node, _, parent) => {
      if (!/[:{@^$\\]/.test(node.value)) return;
      const { written, placeOf } = writtenText(node, parent, file);
      let reported = 0;
      const all = foreign.flatMap(([pattern, remedy]) =>
        [...written.matchAll(pattern)].map(({ 0: found, index }) => ({ found, index, remedy })),
      );
      for (const { found, index, remedy } of all.toSorted((a, b) => a.index - b.index)) {
        // Already reported as part of other markup.
        if (index < reported) continue;
        reported = index + found.length;
        const shown = found.trim().slice(0, 60);
        file.message(...ruleMessage('markup-foreign', placeOf(index), shown, remedy));
      }
    });
  };
}
