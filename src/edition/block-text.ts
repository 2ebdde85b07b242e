import type { Element, ElementContent, Text } from 'hast';

/** Extracts the text of a block by the same rules from a hast tree and from the DOM. */

/** What `readText` uses of a node: a text node, or an element with its children. */
type Content<Parent, Leaf> =
  | { readonly leaf: Leaf; readonly value: string }
  | {
      readonly element: Parent;
      readonly children: Iterable<Parent | Leaf>;
      /** Whether the element is set on lines of its own. */
      readonly ownLine: boolean;
      /** The number printed before a list item, as formatted by `numberOf`. */
      readonly number: string;
    };

/**
 * Describes a node of one kind of tree, hast or DOM; returns undefined for a note reference or
 * other sign that is not text.
 */
export type TreeReader<Parent, Leaf> = (
  node: Parent | Leaf,
  parent: Parent | undefined,
) => Content<Parent, Leaf> | undefined;

/** A text node of a block, with its ancestors and the offset of its text. */
interface Piece<Parent, Leaf> {
  readonly node: Leaf;
  /** From the outermost element in the block to the text node's parent. */
  readonly ancestors: readonly Parent[];
  readonly start: number;
}

/** The text of a block, its text nodes, and the offsets of its signs. */
export interface BlockText<Parent, Leaf> {
  readonly text: string;
  readonly pieces: readonly Piece<Parent, Leaf>[];
  /** Offsets of note references and other signs that are not text. */
  readonly signs: readonly number[];
}

/** Selector of the elements whose text begins on a new line in the text of a block. */
export const ownLine = 'p,li,blockquote,pre,tr,td,th,dt,dd,br,figcaption';

/**
 * The number of a list item with the list's delimiter and a space, such as `3. `; empty if it has
 * no number.
 */
export const numberOf = (value: unknown, delimiter: unknown): string =>
  value ? `${value}${delimiter ?? '.'} ` : '';

/**
 * Extracts text without note references and other signs.
 *
 * Elements on lines of their own are separated by a line break, and an item of a numbered list
 * begins with its number. The line break and the number belong to no text node.
 */
export function readText<Parent, Leaf>(
  nodes: Iterable<Parent | Leaf>,
  contentOf: TreeReader<Parent, Leaf>,
): BlockText<Parent, Leaf> {
  const pieces: Piece<Parent, Leaf>[] = [];
  const signs: number[] = [];
  let text = '';
  /** Offset at which the current line's own text begins, after any item number. */
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

/**
 * Whether an element is a note reference, an emendation's reference, or a heading's link to itself.
 */
const isSign = ({ tagName, properties, children }: Element): boolean =>
  tagName === 'sup'
    ? children.some((node) => node.type === 'element' && node.properties['role'] === 'doc-noteref')
    : tagName === 'a' && properties['dataAnchor'] !== undefined;

const ownLines = new Set(ownLine.split(','));

const hast: TreeReader<Element, Text> = (node, parent) => {
  if (node.type === 'text') return { leaf: node, value: node.value };
  if (isSign(node)) return undefined;
  return {
    element: node,
    children: node.children.filter(isReadable),
    ownLine: ownLines.has(node.tagName),
    number: numberOf(node.properties['value'], parent?.properties['dataDelimiter']),
  };
};

const isReadable = (node: ElementContent): node is Element | Text =>
  node.type === 'element' || node.type === 'text';

/** The ranges of a block's text in italics, with `shift` added to their offsets. */
export const italicsOf = (
  nodes: readonly ElementContent[],
  shift = 0,
): readonly (readonly [start: number, end: number])[] =>
  textOf(nodes).pieces.flatMap(({ node, ancestors, start }) =>
    ancestors.some(({ tagName }) => /^(?:em|cite|i)$/.test(tagName))
      ? [[start + shift, start + shift + node.value.length] as const]
      : [],
  );

/** The text of a block of an edition. */
export const textOf = (nodes: readonly ElementContent[]): BlockText<Element, Text> =>
  readText(nodes.filter(isReadable), hast);
