import type { Element, ElementContent } from 'hast';
import { isMarkId } from '../edition/addresses.ts';
import type { Block } from '../edition/block.ts';

/*
 * The words that the editor's annotations and doubts hang on. Of those the page itself carries only the
 * links that every reader sees from the start, without their ids: whatever stands in the text keeps
 * later words of it from the first bytes. Script puts the rest in its place, from what the backlinks
 * in the lists after the text say; until then these have the ids, so that every address leads somewhere.
 */

/** Where words stand that a note hangs on. */
export interface MarkedWords {
  /** Id of the block. */
  readonly block: string;
  /**
   * From and to which character of all that stands in the block, a pair for each run that one link can
   * hold; empty where the words are a link already.
   */
  readonly runs: readonly number[];
}

/** A block as it stands in the page. */
export function withoutMarks(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
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

/** A link around words that a note hangs on: its first piece has an id, others no place among the keys. */
const isMark = ({ tagName, properties: { id, tabIndex } }: Element): boolean =>
  tagName === 'a' && (isMarkId(String(id)) || tabIndex === -1);

/** Whether the page itself has the link. */
const isLink = ({ properties: { href } }: Element): boolean => /^#ed-/.test(String(href));
