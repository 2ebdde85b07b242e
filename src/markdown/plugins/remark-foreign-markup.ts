import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';
import { writtenText } from '../written-text.ts';

/** Markup of other programs, and what to write instead. */
const foreign: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [
    /^[ \t]*:::+[^\n]*/gm,
    'Take the line out; begin the lines that it encloses with “> ” if they are set apart.',
  ],
  [
    /(?<!\\)\{(?:[#.][\w-]|:)[^{}\n]*\}/g,
    'Take it out: every heading and paragraph has an address of its own.',
  ],
  [/(?<!\\)\[(?:[^\][\n]*?[\s;])?-?@[\w:][^\][\n]*\]?/g, 'Name the source in a note: “[^1]”.'],
  [/(?<!\\)\^\[[^\]\n]*\]?/g, 'Write “[^1]” here, and the note below the text: “[^1]: …”.'],
  [/(?<!\\)(?:\{\{.*?\}\}|\{%.*?%\})/g, 'Take it out, and write in Markdown what it stands for.'],
  [
    /(?<![\\$\p{L}\p{N}])\$(?=[^\s$])(?!\d[^$\\^_={}]*\$)[^$\n]*\p{L}[^$\n]*(?<=[^\s\\])\$(?![\d$])/gu,
    'Write the formula in letters and signs, such as “a² + b²”.',
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
