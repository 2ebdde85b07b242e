import { numberOf, ownLine, readText } from '../../edition/block-text.ts';

/** The text of a block of the page, with its text nodes. */
export interface BlockWords {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** A text node, and its offset in the block's text. */
interface TextPiece {
  readonly node: Text;
  readonly start: number;
}

/**
 * Selector of what does not belong to the text of a passage: note references, links and buttons of
 * the edition, and details of notes.
 */
export const nonText = 'a[data-anchor],a[role^=doc-],button,small,summary,.sources';

/**
 * Reads the text of an element without what `nonText` selects, with line breaks between block-level
 * parts.
 */
export function wordsOf(root: Element): BlockWords {
  return readText<Node, Text>([root], (node) => {
    if (node instanceof Text) return { leaf: node, value: node.data };
    if (!(node instanceof Element) || node.matches(nonText)) return undefined;
    return {
      element: node,
      children: node.childNodes,
      ownLine: node.matches(ownLine),
      number: numberOf(node.getAttribute('value'), node.parentElement?.dataset['delimiter']),
    };
  });
}
