import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { elementsOf } from '../book/blocks.ts';
import { taskIn } from '../book/lists.ts';

/** Converts an element to mdast nodes. */
export type Handle = (element: Element, state: State) => readonly RootContent[];
type Block = BlockContent | DefinitionContent;

/** Functions with which a handler converts the nodes inside its element. */
export interface State {
  /** Converts nodes; an element without a handler is replaced by its converted content. */
  readonly all: (nodes: readonly ElementContent[]) => readonly RootContent[];
  /** Converts nodes and keeps only phrasing content. */
  readonly inLine: (nodes: readonly ElementContent[]) => PhrasingContent[];
  /** Converts nodes to blocks; phrasing content between blocks becomes a paragraph. */
  readonly blocks: (nodes: readonly ElementContent[]) => Block[];
}

/** Converts elements of a book to mdast nodes. */
export const toMdast = (
  elements: readonly Element[],
  handlers: Readonly<Record<string, Handle>>,
): Block[] => {
  const all: State['all'] = (nodes) =>
    nodes.flatMap((node): readonly RootContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: collapse(node.value) }];
      if (node.type !== 'element') return [];
      return handlers[node.tagName]?.(node, state) ?? all(node.children);
    });
  const state: State = {
    all,
    inLine: (nodes) => trim(all(nodes).filter(isInLine)),
    blocks: (nodes) => toBlocks(all(nodes)),
  };
  return state.blocks(elements);
};

function toBlocks(nodes: readonly RootContent[]): Block[] {
  const blocks: Block[] = [];
  let line: PhrasingContent[] = [];
  const end = (): void => {
    const children = trim(line);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    if (isInLine(node)) line.push(node);
    else if (isBlock(node)) {
      end();
      blocks.push(node);
    }
  }
  end();
  return blocks;
}

const types: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image'],
  'footnoteReference',
]);
const isInLine = (node: RootContent): node is PhrasingContent => types.has(node.type);
const notBlocks: ReadonlySet<string> = new Set(['listItem', 'tableRow', 'tableCell', 'yaml']);
const isBlock = (node: RootContent): node is Block => !isInLine(node) && !notBlocks.has(node.type);

/** Collapses white space as HTML does; keeps no-break spaces. */
const collapse = (text: string): string => text.replace(/[\t\n\f\r ]+/g, ' ');

/** Removes white space at the ends of the content and around line breaks. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, i): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const [before, after] = [nodes[i - 1], nodes[i + 1]];
    let { value } = node;
    if (!before || before.type === 'break') value = value.replace(/^ /, '');
    if (!after || after.type === 'break') value = value.replace(/ $/, '');
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

const heading =
  (depth: 1 | 2 | 3 | 4 | 5 | 6): Handle =>
  ({ children }, { inLine }) => [{ type: 'heading', depth, children: inLine(children) }];
const emphasis: Handle = ({ children }, { all }) => [
  { type: 'emphasis', children: all(children).filter(isInLine) },
];
const strong: Handle = ({ children }, { all }) => [
  { type: 'strong', children: all(children).filter(isInLine) },
];
const struck: Handle = ({ children }, { all }) => [
  { type: 'delete', children: all(children).filter(isInLine) },
];
export function listOf({ tagName, properties, children }: Element, state: State): List {
  const items = elementsOf(children).map((item) => listItem(item, state));
  const start = Number(properties['start'] ?? 1);
  const ordered = tagName === 'ol';
  const spread = items.some((item) => item.spread);
  return { type: 'list', ordered, start: ordered ? start : null, spread, children: items };
}

function listItem({ children }: Element, { blocks }: State): ListItem {
  const [first, ...rest] = children;
  const paragraph = first?.type === 'element' && first.tagName === 'p' ? first : undefined;
  const box = paragraph?.children[0] ?? first;
  const checked = taskIn(box) ?? null;
  const spread = elementsOf(children).some(({ tagName }) => tagName === 'p');
  if (checked === null) return { type: 'listItem', spread, checked, children: blocks(children) };
  const without = paragraph
    ? [{ ...paragraph, children: paragraph.children.slice(1) }, ...rest]
    : rest;
  return { type: 'listItem', spread, checked, children: blocks(without) };
}

const alignments: Readonly<Record<string, AlignType>> = {
  left: 'left',
  center: 'center',
  right: 'right',
};

const table: Handle = (element, { inLine }) => {
  const rows = elementsOf(element.children).flatMap((part) =>
    part.tagName === 'tr' ? [part] : elementsOf(part.children).filter((e) => e.tagName === 'tr'),
  );
  const cells = rows.map(({ children }) => elementsOf(children));
  return [
    {
      type: 'table',
      align:
        cells[0]?.map((cell) => alignments[String(cell.properties['dataAlign'])] ?? null) ?? [],
      children: cells.map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: inLine(cell.children) })),
      })),
    },
  ];
};

/** Default handlers, by element. */
export const handlers = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  p: ({ children }, { inLine }) => [{ type: 'paragraph', children: inLine(children) }],
  blockquote: ({ children }, { blocks }) => [{ type: 'blockquote', children: blocks(children) }],
  hr: () => [{ type: 'thematicBreak' }],
  br: () => [{ type: 'break' }],
  em: emphasis,
  i: emphasis,
  strong,
  b: strong,
  del: struck,
  s: struck,
  code: (element) => [{ type: 'inlineCode', value: textOf(element) }],
  pre: (element) => [{ type: 'code', value: textOf(element).replace(/\n$/, '') }],
  a: ({ properties, children }, { all }) => [
    {
      type: 'link',
      url: String(properties['href'] ?? ''),
      title: properties['title'] === undefined ? null : String(properties['title']),
      children: all(children).filter(isInLine),
    },
  ],
  ul: (element, state) => [listOf(element, state)],
  table,
} satisfies Readonly<Record<string, Handle>>;
