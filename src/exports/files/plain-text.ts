import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { elementsOf } from '../book/blocks.ts';
import { type Book, withoutTitleAgain } from '../book/book.ts';
import { itemsOf, taskIn } from '../book/lists.ts';
import { runsOf, spacedNodes, trimmed } from '../book/words.ts';

/**
 * The edition as plain text in UTF-8. Every paragraph is a single line so that phrases can be
 * searched for; text editors and browsers wrap it. Blocks are separated by empty lines.
 */
export function toPlainText({ front, parts: rest, words }: Book): string {
  const parts = [
    [...front, h('p', words.signs.plain)],
    ...rest.map(({ hast }) => withoutTitleAgain(hast)),
  ];
  return `${parts.map((part) => blocksOf(part).join('\n\n')).join('\n\n\n')}\n`;
}

/** Elements that are formatted as blocks of their own. */
const blockNames = new Set(
  'blockquote div figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(' '),
);

/** Characters that underline headings, by element. */
const underlines: Readonly<Record<string, string>> = {
  h1: '=',
  h2: '=',
  h3: '-',
  h4: '.',
};

const blocksOf = (nodes: readonly ElementContent[]): readonly string[] =>
  runsOf(nodes, ({ tagName }) => blockNames.has(tagName)).flatMap((run) =>
    Array.isArray(run) ? inline(run) || [] : blockOf(run),
  );

function blockOf(element: Element): readonly string[] {
  const { tagName, children } = element;
  if (/^h[1-6]$/.test(tagName)) {
    const words = inline(children);
    const line = underlines[tagName]?.repeat([...words].length);
    return [line ? `${words}\n${line}` : words];
  }
  if (tagName === 'blockquote') return [indented(blocksOf(children).join('\n\n'), 4)];
  if (tagName === 'pre') return [indented(textOf(element).replace(/\n$/, ''), 4)];
  if (tagName === 'hr') return ['* * *'];
  if (tagName === 'table') return [rows(element).join('\n')];
  if (tagName === 'ol' || tagName === 'ul') return listOf(element);
  return blocksOf(children);
}

/** Formats a list as one block; a list of notes or works as one block for each item. */
function listOf(list: Element): readonly string[] {
  const kind = String(list.properties['className'] ?? '');
  const isApart = kind === 'notes' || kind === 'works';
  const items = itemsOf(list).map(({ element, number, delimiter }) => {
    const isShort = elementsOf(element.children).every(({ tagName }) => !longNames.has(tagName));
    const words = blocksOf(element.children).join(isApart && isShort ? '\n' : '\n\n');
    if (isApart) return words;
    const mark = list.tagName === 'ol' ? `${number}${delimiter} ` : '- ';
    return mark + indented(words, mark.length).slice(mark.length);
  });
  return isApart ? items : [items.join('\n')];
}

/**
 * If an item of a list of notes or works contains one of these, empty lines separate its blocks.
 */
const longNames = new Set('blockquote ol pre table ul'.split(' '));

/** The rows of a table, one line each. */
const rows = ({ children }: Element): readonly string[] =>
  elementsOf(children).flatMap((element) =>
    element.tagName === 'tr'
      ? [
          elementsOf(element.children)
            .map((cell) => inline(cell.children))
            .join(' | '),
        ]
      : rows(element),
  );

const indented = (words: string, by: number): string => words.replace(/^(?=.)/gm, ' '.repeat(by));

/** Formats text on one line, except for the author's line breaks. */
const inline = (nodes: readonly ElementContent[]): string =>
  trimmed(
    phrases(nodes, false)
      .replace(/ ?\n ?/g, '\n')
      .replace(/ {3,}/g, '  '),
  );

const emphasised = new Set(['em', 'i', 'cite']);

/** The text of a line; `inEmphasis` if an ancestor already adds underscores. */
function phrases(nodes: readonly ElementContent[], inEmphasis: boolean): string {
  return spacedNodes(nodes)
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const { tagName, children, properties } = node;
      if (tagName === 'br') return '\n';
      if (tagName === 'img') return `[${properties['alt'] ?? ''}]`;
      const done = taskIn(node);
      if (done !== undefined) return done ? '[x]' : '[ ]';
      const name = String(properties['className'] ?? '');
      if (name === 'again') return '';
      const isEmphasis = emphasised.has(tagName);
      const words = phrases(children, inEmphasis || isEmphasis);
      if (isEmphasis && !inEmphasis) return words.trim() && `_${words}_`;
      if (tagName === 'small') return `(${words})`;
      if (name === 'sign' || isNoteSign(properties)) return `[${words}]`;
      return name === 'number' ? `${words} ` : words;
    })
    .join('');
}

/** Whether a link is a reference to a note of either series, or the backlink of such a note. */
const isNoteSign = ({ id, role, href }: Element['properties']): boolean =>
  /^fnref-/.test(String(id)) || (role === 'doc-backlink' && /^#fnref-/.test(String(href)));
