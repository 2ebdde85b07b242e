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
 * Selector of what is not part of a block's text: note references, links and buttons that the site
 * adds, and the details of a note, such as its date and sources.
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
