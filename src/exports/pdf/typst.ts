import type { Element, ElementContent } from 'hast';
import { datelineId } from '../../edition/addresses.ts';
import { elementsOf } from '../book/blocks.ts';

/**
 * A value as Typst writes it in code: a string literal. Text goes in as such a string and never as
 * markup, so that no character of it can mean anything to Typst.
 */
export const literal = (value: string): string =>
  `"${value.replace(/[\\"]/g, '\\$&').replace(unwritable, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)}"`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a source file.
const unwritable = /[\u0000-\u001f\u007f\u2028\u2029\ufeff]/g;

/** What the notes of the author's say, by id, and what is set otherwise than by its name alone. */
export interface Setting {
  /** The footnote that a sign calls for, in Typst; nothing if the sign is to be a mere link. */
  note(sign: Element): string | undefined;
  /** The level that a heading has in the outline, from 1. */
  level(id: string): number;
  /** Whether an id stands somewhere in the document, for a link to nowhere stops Typst. */
  has(id: string): boolean;
}

/** Functions of the document's style that stand for elements of HTML. */
const inlineFunctions: Readonly<Record<string, string>> = {
  em: 'emph',
  i: 'emph',
  cite: 'emph',
  b: 'strong',
  strong: 'strong',
  sub: 'sub',
  sup: 'super',
  del: 'strike',
  small: 'aside',
  code: 'code',
};

/** Nodes as one expression of Typst: a block of code whose values are joined. */
export function content(nodes: readonly ElementContent[], setting: Setting): string {
  const pieces = nodes.flatMap((node): readonly string[] => {
    if (node.type === 'text') return [literal(node.value.replace(/\s+/g, ' '))];
    return node.type === 'element' ? [inline(node, setting)] : [];
  });
  return `{${pieces.filter(Boolean).join('; ')}}`;
}

function inline(element: Element, setting: Setting): string {
  const { tagName, children, properties } = element;
  if (tagName === 'br') return 'linebreak()';
  if (tagName === 'a') return link(element, setting);
  if (tagName === 'sup') {
    const [sign] = elementsOf(children);
    const note = sign && setting.note(sign);
    // A footnote raises its sign by itself, and the ring of an emendation is a raised sign.
    if (sign && note !== undefined) return anchored(note, sign.properties['id']);
    if (sign) return `ring(${content(children, setting)})`;
  }
  const name = inlineFunctions[tagName];
  const words = content(children, setting);
  return anchored(name ? `${name}(${words})` : words, properties['id']);
}

/** The id that a link leads to, or the address. */
export const target = ({ properties: { href } }: Element): string =>
  typeof href === 'string' ? href.replace(/^#/, '') : '';

function link(element: Element, setting: Setting): string {
  const { href, id, className } = element.properties;
  if (String(className) === 'again') return '';
  const words = content(element.children, setting);
  const to = target(element);
  if (typeof href !== 'string') return anchored(words, id);
  if (!href.startsWith('#')) return anchored(`link(${literal(href)}, ${words})`, id);
  return anchored(setting.has(to) ? `link(label(${literal(to)}), ${words})` : words, id);
}

/** An expression with a name that links lead to. */
export const anchored = (expression: string, id: unknown): string =>
  typeof id === 'string' ? `[#${call(expression)}#label(${literal(id)})]` : expression;

/** Typst takes a call or a block after `#` as it is. */
const call = (expression: string): string =>
  /^(?:\{|\[|[a-z-]+\()/.test(expression) ? expression : `(${expression})`;

/** Elements that stand on lines of their own, each as one expression. */
export function blocks(nodes: readonly ElementContent[], setting: Setting): string {
  const pieces = elementsOf(nodes).map((element) => blockOf(element, setting));
  return `{${pieces.join('; ')}}`;
}

function blockOf(element: Element, setting: Setting): string {
  const { tagName, children, properties } = element;
  const inside = (): string =>
    elementsOf(children).some(({ tagName: name }) => blockNames.has(name))
      ? blocks(wrapped(children), setting)
      : content(children, setting);
  const name = String(properties['className'] ?? '');
  if (/^h[1-6]$/.test(tagName)) {
    const level = tagName === 'h1' ? 0 : setting.level(String(properties['id']));
    return `headline(${level}, ${content(children, setting)}, ${literal(String(properties['id']))})`;
  }
  switch (tagName) {
    case 'p':
      return paragraphOf(element, setting);
    case 'ol':
    case 'ul': {
      const items = elementsOf(children).map((item) => {
        const words = elementsOf(item.children).some(({ tagName: n }) => blockNames.has(n))
          ? blocks(wrapped(item.children), setting)
          : content(item.children, setting);
        return anchored(`item(${words})`, item.properties['id']);
      });
      return `items(${literal(name || tagName)}, ${items.map((item) => `${item}, `).join('')})`;
    }
    case 'blockquote':
      return anchored(`quote(block: true, ${inside()})`, properties['id']);
    case 'pre':
      return anchored(`raw(block: true, ${literal(textOf(element))})`, properties['id']);
    case 'table':
      return tableOf(element, setting);
    case 'hr':
      return 'rule()';
    default:
      return anchored(`block(${inside()})`, properties['id']);
  }
}

/** A paragraph; its number is given apart, for it stands in the margin. */
function paragraphOf({ children, properties }: Element, setting: Setting): string {
  const { id, className } = properties;
  const [first, second, ...rest] = children;
  const isNumbered = first?.type === 'element' && first.tagName === 'span';
  const kind = id === datelineId ? datelineId : String(className ?? '');
  const number = isNumbered ? `, beside: ${literal(textOf(first))}` : '';
  // What parts the number from the first word, where they stand on one line.
  const words = isNumbered && second?.type === 'text' ? rest : children;
  return anchored(`paragraph(${literal(kind)}, ${content(words, setting)}${number})`, id);
}

const blockNames = new Set('blockquote div hr ol p pre section table ul'.split(' '));

/** Children among which every run of words is a paragraph. */
function wrapped(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim()))
      made.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && blockNames.has(node.tagName)) {
      close();
      made.push(node);
    } else run.push(node);
  }
  close();
  return made;
}

const textOf = ({ children }: Element): string =>
  children
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? textOf(node) : '',
    )
    .join('')
    .replace(/\n$/, '');

function tableOf(element: Element, setting: Setting): string {
  const rowsOf = ({ children }: Element): readonly Element[] =>
    elementsOf(children).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
  const rows = rowsOf(element).map(({ children }) => elementsOf(children));
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const cells = (row: readonly Element[]): string =>
    row.map((cell) => `${content(cell.children, setting)}, `).join('');
  const [head = [], ...body] = rows;
  const isHead = head.every(({ tagName }) => tagName === 'th');
  const first = isHead ? `table.header(${cells(head)})` : cells(head).replace(/, $/, '');
  return `table(columns: ${columns}, ${first}, ${body.map(cells).join('')})`;
}
