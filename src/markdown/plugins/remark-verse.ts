import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Keeps indentation after line breaks, as in verse, as no-break spaces; Markdown drops it. */
export default function remarkVerse() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph) => {
      const margin = paragraph.position?.start.column;
      if (margin === undefined) return;
      const { children } = paragraph;
      for (let i = children.length - 1; i > 0; i--) {
        const [before, line] = children.slice(i - 1, i + 1);
        // Nodes that `remark-html.ts` has made from tags have no position.
        if (before?.type !== 'break' || !before.position || !line?.position) continue;
        const indent = line.position.start.column - margin;
        if (indent <= 0) continue;
        const spaces = '\u00a0'.repeat(indent);
        if (line.type === 'text') line.value = spaces + line.value;
        else children.splice(i, 0, { type: 'text', value: spaces });
      }
    });
  };
}
