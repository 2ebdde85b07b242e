import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { datelineId } from '../../edition/addresses.ts';
import { elementsOf } from '../book/blocks.ts';
import { itemsOf } from '../book/lists.ts';
import { isBlank, runsOf, withoutLinks } from '../book/words.ts';
import { anchored, type Context, content, literal } from './typst.ts';

/** Writes block elements in Typst, each as one expression. */
export function blocks(nodes: readonly ElementContent[], context: Context): string {
  const pieces = elementsOf(nodes).map((element) => blockOf(element, context));
  return `{${pieces.join('; ')}}`;
}

const blockNames = new Set('blockquote div figure hr ol p pre section table ul'.split(' '));
const isBlock = ({ tagName }: Element): boolean => blockNames.has(tagName);

/** The content of an element: blocks if it contains any, otherwise text. */
const inside = ({ children }: Element, context: Context): string =>
  elementsOf(children).some(isBlock)
    ? blocks(wrapped(children), context)
    : content(children, context);

function blockOf(element: Element, context: Context): string {
  const { tagName, children, properties } = element;
  const id = properties['id'];
  if (/^h[1-6]$/.test(tagName)) {
    const level = tagName === 'h1' ? 0 : context.level(String(id));
    const words = content(children, context);
    // Running heads and the table of contents repeat a heading without its notes and links.
    const plain = content(withoutLinks(children), context);
    return `headline(${level}, ${words}, ${plain}, ${literal(String(id))})`;
  }
  switch (tagName) {
    case 'p':
      return paragraphOf(element, context);
    case 'ol':
    case 'ul':
      return listOf(element, context);
    case 'blockquote':
      return anchored(`quote(block: true, ${inside(element, context)})`, id);
    case 'pre':
      return anchored(`raw(block: true, ${literal(textOf(element).replace(/\n$/, ''))})`, id);
    case 'table':
      return anchored(tableOf(element, context), id);
    case 'figure': {
      const caption = elementsOf(children).find((child) => child.tagName === 'figcaption');
      const images = children.filter((child) => child !== caption);
      const words = caption ? content(caption.children, context) : 'none';
      return anchored(`picture(${content(images, context)}, ${words})`, id);
    }
    case 'hr':
      return 'rule()';
    default:
      return anchored(`block(${inside(element, context)})`, id);
  }
}

/** Writes a paragraph; its number is passed separately, because it is set in the margin. */
function paragraphOf({ children, properties }: Element, context: Context): string {
  const { id, className } = properties;
  const [first, second, ...rest] = children;
  const isNumbered =
    first?.type === 'element' && String(first.properties['className']) === 'number';
  const kind = id === datelineId ? datelineId : String(className ?? '');
  const number = isNumbered ? `, beside: ${literal(textOf(first))}` : '';
  // Removes the space between the number and the first word.
  const words = isNumbered && second?.type === 'text' ? rest : children;
  return anchored(`paragraph(${literal(kind)}, ${content(words, context)}${number})`, id);
}

/** Writes a list; items of numbered lists have the author's numbers. */
function listOf(list: Element, context: Context): string {
  const { tagName, properties } = list;
  const kind = String(properties['className'] ?? '');
  const isNumbered = tagName === 'ol' && kind === '';
  const all = itemsOf(list);
  const items = all.map(({ element, number }) => {
    const words = anchored(inside(element, context), element.properties['id']);
    return isNumbered ? `enum.item(${number}, ${words})` : `item(${words})`;
  });
  if (isNumbered) items.unshift(`numbering: ${literal(`1${all[0]?.delimiter ?? '.'}`)}`);
  const name = literal(kind === 'notes' || kind === 'works' ? kind : tagName);
  return anchored(`items(${name}, ${items.map((item) => `${item}, `).join('')})`, properties['id']);
}

/** Wraps each sequence of text and phrasing elements among the children in a paragraph. */
const wrapped = (nodes: readonly ElementContent[]): readonly Element[] =>
  runsOf(nodes, isBlock).flatMap((run) => {
    if (!Array.isArray(run)) return [run];
    return isBlank(run) ? [] : [h('p', run)];
  });

function tableOf(table: Element, context: Context): string {
  const rowsOf = ({ children }: Element): readonly Element[] =>
    elementsOf(children).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
  const rows = rowsOf(table).map(({ children }) => elementsOf(children));
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const cells = (row: readonly Element[], isHead: boolean): string =>
    Array.from({ length: columns }, (_, i) => `${cellOf(row[i], isHead, context)}, `).join('');
  const [head = [], ...body] = rows;
  const isHead = head.length > 0 && head.every(({ tagName }) => tagName === 'th');
  const first = isHead ? `table.header(${cells(head, true)}), ` : cells(head, false);
  return `grid-of(${columns}, ${first}${body.map((row) => cells(row, false)).join('')})`;
}

/**
 * Writes a cell. Header cells are repeated on each page, with their notes and links only on the
 * first.
 */
function cellOf(cell: Element | undefined, isHead: boolean, context: Context): string {
  if (!cell) return '[]';
  const { children, properties } = cell;
  const words = content(children, context);
  const plain = content(withoutLinks(children), context);
  const said = isHead && plain !== words ? `once(${context.count()}, ${words}, ${plain})` : words;
  const align = /^(?:left|right|center)$/.exec(String(properties['dataAlign'] ?? ''));
  return align ? `table.cell(align: ${align[0]}, ${said})` : said;
}
