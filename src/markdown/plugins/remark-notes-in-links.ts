import type { FootnoteReference, Link, LinkReference, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Moves note references out of links by splitting the links, because links cannot be nested. */
export default function remarkNotesInLinks() {
  return (tree: Root): void => {
    visit(tree, ['link', 'linkReference'], (node, index, parent) => {
      if (index === undefined || !parent || !('children' in parent)) return undefined;
      if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
      const pieces = aroundNotes(node);
      if (pieces.length === 1) return undefined;
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/**
 * Splits a link at its note references. A link that contains only note references gets its URL or
 * label as text.
 */
function aroundNotes(link: Link | LinkReference): PhrasingContent[] {
  const pieces = split(link.children);
  if (pieces.length === 1) return [link];
  const made = pieces.flatMap((piece): PhrasingContent[] => {
    if (!Array.isArray(piece)) return [piece];
    return piece.length > 0 ? [{ ...link, children: piece }] : [];
  });
  if (made.some(({ type }) => type === link.type)) return made;
  const words = link.type === 'link' ? link.url : (link.label ?? link.identifier);
  return [{ ...link, children: [{ type: 'text', value: words }] }, ...made];
}

type Pieces = readonly (PhrasingContent[] | FootnoteReference)[];

/** Splits content at note references, at any depth. */
function split(children: readonly PhrasingContent[]): Pieces {
  const pieces: (PhrasingContent[] | FootnoteReference)[] = [[]];
  const push = (node: PhrasingContent): void => {
    const last = pieces.at(-1);
    if (Array.isArray(last)) last.push(node);
    else pieces.push([node]);
  };
  for (const node of children) {
    if (node.type === 'footnoteReference') pieces.push(node, []);
    else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      for (const piece of split(node.children)) {
        if (!Array.isArray(piece)) pieces.push(piece, []);
        else if (piece.length > 0) push({ ...node, children: piece });
      }
    else push(node);
  }
  return pieces;
}
