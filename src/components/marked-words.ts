import type { Element, ElementContent } from 'hast';
import { isEmendationReference, isMarkId } from '../edition/addresses.ts';
import type { Block } from '../edition/block.ts';

/* Keeps most links on annotated words and doubtful readings, and the references of emendations,
   out of the HTML of the text, because they would push words out of the first 14 kB, which a
   server sends at once. Only the links of annotations of depth `essential` stay, without ids.
   JavaScript adds the rest at character offsets that are in the backlinks of the lists after the
   text. Until then the backlinks have the ids, so that every URL works. */

/** The position of words that a note refers to. */
export interface MarkedWords {
  /** Id of the block. */
  readonly block: string;
  /**
   * Character offsets in the block, a start and an end for each link to add; empty if the link is
   * already there. For the reference of an emendation both are equal.
   */
  readonly runs: readonly number[];
}

/**
 * Removes from a node the links and references that JavaScript adds later, and the ids of the links
 * that stay.
 */
export function withoutMarks(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  if (signIn(node)) return [];
  const children = node.children.flatMap(withoutMarks);
  if (!isMark(node)) return [{ ...node, children }];
  if (!isLink(node)) return children;
  const { id: _, ...properties } = node.properties;
  return [{ ...node, properties, children }];
}

/**
 * The positions of annotated words, doubtful readings and references of emendations in blocks, by
 * id of their links.
 */
export function marksIn(blocks: readonly Block[]): ReadonlyMap<string, MarkedWords> {
  const found = new Map<string, { block: string; runs: number[] }>();
  for (const { id: block, hast } of blocks) {
    let offset = 0;
    let last: number[] = [];
    const walk = (node: ElementContent): void => {
      if (node.type === 'text') offset += node.value.length;
      if (node.type !== 'element') return;
      const start = offset;
      if (node.properties['id'] === block) offset = 0;
      const sign = signIn(node);
      if (sign) found.set(sign, { block, runs: [start, start] });
      node.children.forEach(walk);
      if (!isMark(node)) return;
      const { id } = node.properties;
      if (id) {
        last = [];
        found.set(String(id), { block, runs: last });
      }
      if (!isLink(node)) last.push(start, offset);
    };
    hast.forEach(walk);
  }
  return found;
}

/** The id of an emendation's reference; undefined for other elements. */
function signIn({ tagName, children: [link] }: Element): string | undefined {
  const id = tagName === 'sup' && link?.type === 'element' && String(link.properties['id']);
  return id && isEmendationReference(id) ? id : undefined;
}

/**
 * Whether an element is a link on annotated words or on a doubtful reading. If markup divides the
 * words, there is a link for each part: the first has an id, and the others are not in the tab
 * order.
 */
const isMark = ({ tagName, properties: { id, tabIndex } }: Element): boolean =>
  tagName === 'a' && (isMarkId(String(id)) || tabIndex === -1);

/**
 * Whether the link is that of an annotation of depth `essential`, which stays in the page. Links of
 * other annotations have no `href` until the reader's depth shows them.
 */
const isLink = ({ properties: { href } }: Element): boolean => /^#ed-/.test(String(href));
