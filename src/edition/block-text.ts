import type { Element, ElementContent, Text } from 'hast';

/** The words of a block: read in one way from the edition and from a page in a browser. */

/** What a node is to a reader of words: some of them, or what has others in it. */
type Content<Parent, Leaf> =
  | { readonly leaf: Leaf; readonly value: string }
  | {
      readonly element: Parent;
      readonly children: Iterable<Parent | Leaf>;
      /** Whether it stands on lines of its own. */
      readonly ownLine: boolean;
      /** The number that is printed before an item of a list, as `numberOf` has it. */
      readonly number: string;
    };

/** How a kind of tree is read: nothing is the content of the sign of a note. */
export type TreeReader<Parent, Leaf> = (
  node: Parent | Leaf,
  parent: Parent | undefined,
) => Content<Parent, Leaf> | undefined;

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

/** The elements that stand on lines of their own. */
export const ownLine = 'p,li,blockquote,pre,tr,td,th,dt,dd,br';

/** A number with what its list puts behind it; nothing where there is no number. */
export const numberOf = (value: unknown, delimiter: unknown): string =>
  value ? `${value}${delimiter ?? '.'} ` : '';

/**
 * The words of nodes as a reader hears them, without note signs. Parts that stand on lines of their
 * own are parted by a line break, and an item of a numbered list begins with its number; neither
 * stands in a node.
 */
export function readText<Parent, Leaf>(
  nodes: Iterable<Parent | Leaf>,
  contentOf: TreeReader<Parent, Leaf>,
): BlockText<Parent, Leaf> {
  const pieces: Piece<Parent, Leaf>[] = [];
  const signs: number[] = [];
  let text = '';
  /** Where the present line has its first word: after the number of an item. */
  let lineStart = 0;
  const walk = (node: Parent | Leaf, ancestors: readonly Parent[]): void => {
    const content = contentOf(node, ancestors.at(-1));
    if (!content) {
      signs.push(text.length);
    } else if ('leaf' in content) {
      const { leaf, value } = content;
      if (text.length === lineStart && !value.trim()) return;
      pieces.push({ node: leaf, ancestors, start: text.length });
      text += value;
    } else {
      if (content.ownLine && text.length > lineStart) {
        text = `${text.trimEnd()}\n`;
        lineStart = text.length;
      }
      if (content.number) {
        text += content.number;
        lineStart = text.length;
      }
      const inside = [...ancestors, content.element];
      for (const child of content.children) walk(child, inside);
    }
  };
  for (const node of nodes) walk(node, []);
  return { text: text.trimEnd(), pieces, signs };
}

/** The sign of a note or of an emendation, and the link that a heading has to itself. */
const isSign = ({ tagName, properties, children }: Element): boolean =>
  tagName === 'sup'
    ? children.some((node) => node.type === 'element' && node.properties['role'] === 'doc-noteref')
    : tagName === 'a' && properties['dataAnchor'] !== undefined;

const names = ownLine.split(',');

const hast: TreeReader<Element, Text> = (node, parent) => {
  if (node.type === 'text') return { leaf: node, value: node.value };
  if (isSign(node)) return undefined;
  return {
    element: node,
    children: node.children.filter(isReadable),
    ownLine: names.includes(node.tagName),
    number: numberOf(node.properties['value'], parent?.properties['dataDelimiter']),
  };
};

const isReadable = (node: ElementContent): node is Element | Text =>
  node.type === 'element' || node.type === 'text';

/** The words of a block of an edition. */
export const textOf = (nodes: readonly ElementContent[]): BlockText<Element, Text> =>
  readText(nodes.filter(isReadable), hast);
