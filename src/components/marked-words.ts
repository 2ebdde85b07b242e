import type { Element, ElementContent } from 'hast';
import { isEmendationReference, isMarkId } from '../edition/addresses.ts';
import type { Block } from '../edition/block.ts';

/*
 * The words that the editor's notes hang on, and the signs of emendations. Of those the page itself has
 * only the links of essential annotations, without their ids: whatever stands in the text keeps later
 * words of it from the first bytes. Script puts the rest in its place, from what the backlinks in the
 * lists after the text say; until then these have the ids, so that every address leads somewhere.
 */

/** Where words stand that a note hangs on. */
export interface MarkedWords {
  /** Id of the block. */
  readonly block: string;
  /**
   * From and to which character of all that stands in the block, a pair for each run that one link can
   * hold; empty where the words are a link already. A sign stands where its pair begins and ends.
   */
  readonly runs: readonly number[];
}

/** A block as it stands in the page. */
export function withoutMarks(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  if (signIn(node)) return [];
  const children = node.children.flatMap(withoutMarks);
  if (!isMark(node)) return [{ ...node, children }];
  if (!isLink(node)) return children;
  const { id: _, ...properties } = node.properties;
  return [{ ...node, properties, children }];
}

/** The words in some blocks that notes hang on, by the ids of their links. */
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

/** The id of the sign of an emendation that a node is; nothing if it is none. */
function signIn({ tagName, children: [link] }: Element): string | undefined {
  const id = tagName === 'sup' && link?.type === 'element' && String(link.properties['id']);
  return id && isEmendationReference(id) ? id : undefined;
}

/** A link around words that a note hangs on: its first piece has an id, others no place among the keys. */
const isMark = ({ tagName, properties: { id, tabIndex } }: Element): boolean =>
  tagName === 'a' && (isMarkId(String(id)) || tabIndex === -1);

/** Whether the page itself has the link. */
const isLink = ({ properties: { href } }: Element): boolean => /^#ed-/.test(String(href));
