import type { List, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Parses Markdown as other programs do. */
export const parseMarkdown = (markdown: string) =>
  unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** The words of Markdown as displayed, with the number of each list item. */
export function markdownWords(node: Nodes, number = ''): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return node.type === 'break' ? '\n' : '';
  const words = node.children.map((child, i) =>
    markdownWords(child, node.type === 'list' ? numberOf(node, i) : ''),
  );
  return number + words.join('');
}

/** Programs count from the first number; the syntax tree does not record the delimiter. */
const numberOf = ({ ordered, start }: List, i: number): string =>
  ordered ? `${(start ?? 1) + i}.` : '';
