import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Keeps the author's numbers of list items, which Markdown would renumber. */
export default function remarkListNumbers() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'list', (list) => {
      if (!list.ordered) return;
      for (const [i, item] of list.children.entries()) {
        const written = markOf(list, i, source);
        item.data = {
          ...item.data,
          hProperties: { value: String(written?.number ?? (list.start ?? 1) + i) },
        };
        if (written?.delimiter === ')')
          list.data = { ...list.data, hProperties: { dataDelimiter: ')' } };
      }
    });
  };
}

/** The number of an item in the source, and the delimiter after it. */
function markOf(list: List, i: number, source: string) {
  const offset = list.children[i]?.position?.start.offset;
  if (offset === undefined) return undefined;
  const [, digits = '', delimiter = ''] =
    /^\s*(\d{1,9})([.)])/.exec(source.slice(offset, offset + 16)) ?? [];
  return digits ? { number: Number(digits), delimiter } : undefined;
}
