import type { Element, ElementContent, Text } from 'hast';

/** The words of a block: read in one way from the edition and from a page in a browser. */

/** How a kind of tree is read. */
export interface TreeReader<Parent, Leaf> {
  readonly isText: (node: Parent | Leaf) => node is Leaf;
  readonly valueOf: (text: Leaf) => string;
  readonly childrenOf: (element: Parent) => Iterable<Parent | Leaf>;
  /** Whether an element is one of a list of names, as a selector writes it. */
  readonly isOneOf: (element: Parent, names: string) => boolean;
  /** Whether the words of an element are the interface’s, and it stands for the sign of a note. */
  readonly isSign: (element: Parent) => boolean;
  /** The attribute `value` of an item of a list, and `data-delimiter` of a list. */
  readonly attributeOf: (element: Parent, name: 'value' | 'data-delimiter') => string | undefined;
}

/** A piece of a block’s text: the node that holds it, what it is in, and where it begins. */
export interface Piece<Parent, Leaf> {
  readonly node: Leaf;
  /** From the block down to the element that holds the node. */
  readonly ancestors: readonly Parent[];
  readonly start: number;
}

/** The words of a block, the nodes that they stand in, and where signs stand among them. */
export interface BlockText<Parent, Leaf> {
  readonly text: string;
  readonly pieces: readonly Piece<Parent, Leaf>[];
  /** Offsets at which a sign of a note stands. */
  readonly signs: readonly number[];
}

const ownLine = 'p,li,blockquote,pre,tr,td,th,dt,dd,br';

/**
 * The words of nodes as a reader hears them, without note signs. Parts that stand on lines of their
 * own are parted by a line break, and an item of a numbered list begins with its number; neither
 * stands in a node.
 */
export function readText<Parent, Leaf>(
  nodes: Iterable<Parent | Leaf>,
  tree: TreeReader<Parent, Leaf>,
): BlockText<Parent, Leaf> {
  const pieces: Piece<Parent, Leaf>[] = [];
  const signs: number[] = [];
  let text = '';
  /** Where the present line has its first word: after the number of an item. */
  let lineStart = 0;
  const walk = (node: Parent | Leaf, ancestors: readonly Parent[]): void => {
    if (tree.isText(node)) {
      const value = tree.valueOf(node);
      if (text.length === lineStart && value.trim() === '') return;
      pieces.push({ node, ancestors, start: text.length });
      text += value;
      return;
    }
    if (tree.isSign(node)) {
      signs.push(text.length);
      return;
    }
    if (tree.isOneOf(node, ownLine) && text.length > lineStart) {
      text = `${text.trimEnd()}\n`;
      lineStart = text.length;
    }
    const number = tree.attributeOf(node, 'value');
    if (number !== undefined) {
      const list = ancestors.at(-1);
      text += `${number}${(list && tree.attributeOf(list, 'data-delimiter')) ?? '.'} `;
      lineStart = text.length;
    }
    const inside = [...ancestors, node];
    for (const child of tree.childrenOf(node)) walk(child, inside);
  };
  for (const node of nodes) walk(node, []);
  return { text: text.trimEnd(), pieces, signs };
}

/** The sign of a note or of an emendation, and the link that a heading has to itself. */
const isSign = ({ tagName, properties, children }: Element): boolean =>
  tagName === 'sup'
    ? children.some((node) => node.type === 'element' && node.properties['role'] === 'doc-noteref')
    : tagName === 'a' && properties['dataAnchor'] !== undefined;

const hast: TreeReader<Element, Text> = {
  isText: (node) => node.type === 'text',
  valueOf: ({ value }) => value,
  childrenOf: ({ children }) => children.filter(isReadable),
  isOneOf: ({ tagName }, names) => names.split(',').includes(tagName),
  isSign,
  attributeOf({ properties }, name) {
    const value = properties[name === 'value' ? name : 'dataDelimiter'];
    return value === undefined || value === null ? undefined : String(value);
  },
};

const isReadable = (node: ElementContent): node is Element | Text =>
  node.type === 'element' || node.type === 'text';

/** The words of a block of an edition. */
export const textOf = (nodes: readonly ElementContent[]): BlockText<Element, Text> =>
  readText(nodes.filter(isReadable), hast);
