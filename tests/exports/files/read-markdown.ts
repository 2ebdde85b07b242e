import type { List, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Markdown as programs read it. */
export const parseMarkdown = (markdown: string) =>
  unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** The words of Markdown as programs show them, with the number of each item of a list. */
export function markdownWords(node: Nodes, number = ''): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return node.type === 'break' ? '\n' : '';
  const words = node.children.map((child, i) =>
    markdownWords(child, node.type === 'list' ? numberOf(node, i) : ''),
  );
  return number + words.join('');
}

/** Programs count on from the first number; whether a stop or a bracket follows, they do not say. */
const numberOf = ({ ordered, start }: List, i: number): string =>
  ordered ? `${(start ?? 1) + i}.` : '';
