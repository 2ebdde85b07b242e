import { numberOf, ownLine, readText } from '../../edition/block-text.ts';

/** The words of a block of the page, and the text nodes that they stand in. */
export interface BlockWords {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A text node of a block and where its words begin in the block's text. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** What is no words of a passage: signs and links of the edition, and what a note says of itself. */
export const apparatus = 'a[data-anchor],a[role^=doc-],button,small,summary,.sources';

/** The words of an element without its apparatus; lines of their own are parted by a line break. */
export function wordsOf(root: Element): BlockWords {
  return readText<Node, Text>([root], (node) => {
    if (node instanceof Text) return { leaf: node, value: node.data };
    if (!(node instanceof Element) || node.matches(apparatus)) return undefined;
    return {
      element: node,
      children: node.childNodes,
      ownLine: node.matches(ownLine),
      number: numberOf(node.getAttribute('value'), node.parentElement?.dataset['delimiter']),
    };
  });
}
