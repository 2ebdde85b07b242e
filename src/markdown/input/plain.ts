import type { Root } from 'mdast';

/* The Markdown parser examines every letter many times, but most paragraphs are plain: they
   contain no markup. Each of these is replaced by one letter for parsing, and restored afterwards. */

/**
 * Matches a line without characters that may be markup in Markdown: it begins with a letter, a
 * quotation mark or a parenthesis, and does not end with a space or tab.
 */
const unmarked = /^[\p{L}“‘"'(](?:[^\\`*_[\]<>&~@|\t]*[^\\`*_[\]<>&~@|\t ])?$/u;
/** Bare addresses, which become links. */
const address = /www\.|https?:/i;
/** HTML and code fences, within which a line without markup may not be a paragraph. */
const enclosing = /<|```|~~~/;

const isBlank = (line: string | undefined): boolean => line === undefined || /^[ \t]*$/.test(line);

/** Whether a line of a paragraph has no markup. */
const isPlain = (line: string): boolean => unmarked.test(line) && !address.test(line);

/** Whether Markdown is a single paragraph without markup. */
export const isPlainParagraph = (markdown: string): boolean => markdown.split('\n').every(isPlain);

/**
 * Replaces each plain paragraph with one letter, unless the text contains HTML or code fences;
 * `paragraphs` has the originals by first line, counted from 1.
 */
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
    // Keeps the number of lines, because problems are reported with line numbers.
    lines.fill('', start, end).fill('x', start, start + 1);
    start = end;
  }
  return { short: lines.join('\n'), paragraphs };
}

/** Restores the plain paragraphs. */
export function restore(tree: Root, paragraphs: ReadonlyMap<number, string>): Root {
  for (const node of tree.children) {
    const value = paragraphs.get(node.position?.start.line ?? 0);
    if (node.type === 'paragraph' && value !== undefined) node.children = [{ type: 'text', value }];
  }
  return tree;
}
