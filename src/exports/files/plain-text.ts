import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { elementsOf } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';

/**
 * The edition as plain text in UTF-8. A paragraph is one line, however long, so that a phrase can be
 * looked for; every editor and browser breaks it for the eye. Blocks are parted by an empty line.
 */
export function toPlainText({ front, parts: rest, words }: Book): string {
  const parts = [[...front, h('p', words.signs.plain)], ...rest.map(({ hast }) => hast)];
  return `${parts.map((part) => blocksOf(part).join('\n\n')).join('\n\n\n')}\n`;
}

/** Elements that stand on lines of their own. */
const blockNames = new Set(
  'blockquote div h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(' '),
);

/** What parts the two lines of a heading from the other headings. */
const underlines: Readonly<Record<string, string>> = {
  h1: '=',
  h2: '=',
  h3: '-',
  h4: '.',
};

function blocksOf(nodes: readonly ElementContent[]): readonly string[] {
  const blocks: string[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    const words = inline(run).trim();
    if (words) blocks.push(words);
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !blockNames.has(node.tagName)) run.push(node);
    else {
      close();
      blocks.push(...blockOf(node));
    }
  }
  close();
  return blocks;
}

function blockOf(element: Element): readonly string[] {
  const { tagName, children, properties } = element;
  const line = underlines[tagName];
  if (line) {
    const words = inline(children).trim();
    return [`${words}\n${line.repeat([...words].length)}`];
  }
  if (tagName === 'blockquote') return [indented(blocksOf(children).join('\n\n'), '    ')];
  if (tagName === 'pre') return [indented(raw(children).trimEnd(), '    ')];
  if (tagName === 'hr') return ['* * *'];
  if (tagName === 'table') return [rows(element).join('\n')];
  if (tagName === 'ol' || tagName === 'ul') {
    const apart = properties['className'] !== undefined;
    const items = elementsOf(children).map((item, i) => {
      const mark = apart ? '' : tagName === 'ol' ? `${i + 1}. ` : '- ';
      const words = blocksOf(item.children).join(apart ? '\n' : '\n\n');
      return mark + indented(words, ' '.repeat(mark.length)).trimStart();
    });
    return apart ? items : [items.join('\n')];
  }
  return blocksOf(children);
}

/** The rows of a table, a line each. */
const rows = ({ children }: Element): readonly string[] =>
  elementsOf(children).flatMap((element) =>
    element.tagName === 'tr'
      ? [
          elementsOf(element.children)
            .map((cell) => inline(cell.children).trim())
            .join(' | '),
        ]
      : rows(element),
  );

const indented = (words: string, by: string): string => words.replace(/^(?=.)/gm, by);

const raw = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? raw(node.children) : '',
    )
    .join('');

const leaning = new Set(['em', 'i', 'cite']);

/** Words on one line, unless the author ends it; `leans` if what they stand in leans already. */
function inline(nodes: readonly ElementContent[], leans = false): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
      if (node.type !== 'element') return '';
      const { tagName, children, properties } = node;
      if (tagName === 'br') return '\n';
      const name = String(properties['className'] ?? '');
      if (name === 'again') return '';
      const words = inline(children, leans || leaning.has(tagName));
      if (leaning.has(tagName) && !leans) return words.trim() && `_${words}_`;
      if (tagName === 'small') return `(${words})`;
      if (tagName === 'sup') return isNote(children) ? `[${words}]` : words;
      if (isBack(properties)) return `[${words}]`;
      return name === 'number' ? `${words} ` : words;
    })
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replace(/ {3,}/g, '  ');
}

/** Whether a raised sign is that of a note, and not the ring of an emendation or a power. */
const isNote = (nodes: readonly ElementContent[]): boolean =>
  elementsOf(nodes).some(({ properties: { id } }) => /^fnref-/.test(String(id)));

/** Whether a link leads from a note of the author’s back to its sign. */
const isBack = ({ role, href }: Element['properties']): boolean =>
  role === 'doc-backlink' && /^#fnref-/.test(String(href));
