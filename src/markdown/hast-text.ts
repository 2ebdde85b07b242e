import type { Element, ElementContent, Text } from 'hast';

/** Elements whose words are the interface’s: signs of notes and links of headings. */
export const isApparatus = (node: Element): boolean =>
  node.tagName === 'sup' || (node.tagName === 'a' && node.properties['dataAnchor'] !== undefined);

const standsAlone = new Set(['p', 'li', 'blockquote', 'pre', 'tr', 'td', 'th', 'dt', 'dd', 'br']);

/** A piece of a block's text: the node that holds it and where it begins in the whole. */
export interface Piece {
  readonly node: Text;
  readonly parent: Element;
  readonly start: number;
}

/**
 * The words of a block as a reader hears them, without note signs, and the nodes that they stand
 * in. Parts that stand on lines of their own are parted by a line break, which is no one's node.
 */
export function textOf(nodes: readonly ElementContent[]): {
  readonly text: string;
  readonly pieces: readonly Piece[];
} {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (node: ElementContent, parent: Element | undefined): void => {
    if (node.type === 'text' && parent) {
      if (node.value.trim() === '' && (text === '' || text.endsWith('\n'))) return;
      pieces.push({ node, parent, start: text.length });
      text += node.value;
    } else if (node.type === 'element' && !isApparatus(node)) {
      const alone = standsAlone.has(node.tagName);
      if (alone && text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
      for (const child of node.children) walk(child, node);
    }
  };
  for (const node of nodes) walk(node, undefined);
  return { text: text.trimEnd(), pieces };
}

/** Puts nodes into a block right after the character that ends at `offset` of its text. */
export function insertAt(
  pieces: readonly Piece[],
  offset: number,
  nodes: readonly ElementContent[],
): void {
  const piece = pieces.findLast((p) => p.start < offset && offset <= p.start + p.node.value.length);
  if (!piece) throw new RangeError(`No character of the block ends at ${offset}.`);
  const at = offset - piece.start;
  const { node, parent } = piece;
  const rest: Text = { type: 'text', value: node.value.slice(at) };
  node.value = node.value.slice(0, at);
  const index = parent.children.indexOf(node);
  parent.children.splice(index + 1, 0, ...nodes, ...(rest.value ? [rest] : []));
}
