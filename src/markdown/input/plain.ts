import type { Root } from 'mdast';

/*
 * The parser of Markdown looks at each letter many times over, and most paragraphs hold nothing that it
 * could find. It is given those by one letter, and they are put back into what it made.
 */

/** A line that begins with a letter, a quotation or a bracket, and ends with neither space nor tab. */
const unmarked = /^[\p{L}“‘"'(](?:[^\\`*_[\]<>&~@|\t]*[^\\`*_[\]<>&~@|\t ])?$/u;
/** What is made a link without any mark. */
const address = /www\.|https?:/i;
/** Within these a line that looks plain is none, whatever stands before it. */
const enclosing = /<|```|~~~/;

const isBlank = (line: string | undefined): boolean => line === undefined || /^[ \t]*$/.test(line);

/** Whether a line of a paragraph is its own words and nothing else. */
const isPlain = (line: string): boolean => unmarked.test(line) && !address.test(line);

/** Whether Markdown is one paragraph without any mark. */
export const isPlainParagraph = (markdown: string): boolean => markdown.split('\n').every(isPlain);

/** Markdown with each plain paragraph cut down to one letter, and the paragraphs by their lines, from 1. */
export function shorten(markdown: string): {
  readonly short: string;
  readonly paragraphs: ReadonlyMap<number, string>;
} {
  const paragraphs = new Map<number, string>();
  if (enclosing.test(markdown)) return { short: markdown, paragraphs };
  const lines = markdown.split('\n');
  for (let start = 0; start < lines.length; start++) {
    if (!isBlank(lines[start - 1])) continue;
    let end = start;
    while (end < lines.length && isPlain(lines[end] ?? '')) end++;
    if (end === start || !isBlank(lines[end])) continue;
    paragraphs.set(start + 1, lines.slice(start, end).join('\n'));
    // As many lines as before: problems are told by them.
    lines.fill('', start, end).fill('x', start, start + 1);
    start = end;
  }
  return { short: lines.join('\n'), paragraphs };
}

/** Puts the plain paragraphs back. */
export function restore(tree: Root, paragraphs: ReadonlyMap<number, string>): Root {
  for (const node of tree.children) {
    const value = paragraphs.get(node.position?.start.line ?? 0);
    if (node.type === 'paragraph' && value !== undefined) node.children = [{ type: 'text', value }];
  }
  return tree;
}
