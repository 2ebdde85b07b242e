import type { Element, ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import type { VFile } from 'vfile';
import { datelineId, headnoteId, paragraphId } from '../../edition/addresses.ts';
import { textOf } from '../../edition/block-text.ts';
import { assignIds } from '../../edition/ledger.ts';
import type { Ledger } from '../../edition/schema.ts';
import { fail } from '../messages.ts';

/**
 * Gives every block the id that readers link to: the header's paragraphs and the body's numbered
 * blocks by the ledger of what was published, and the dateline.
 */
export default function rehypeBlocks(options: {
  dateline: boolean;
  ledger: Ledger | null | undefined;
}) {
  return (tree: Root, file: VFile): void => {
    const elements = tree.children.filter((node): node is Element => node.type === 'element');
    tree.children = elements;
    const flow = elements.filter((node) => node.tagName !== 'li');
    const firstHeading = flow.findIndex(isHeading);
    const bodyStart = Math.max(firstHeading, 0);
    const { headnotes = [], blocks = [], aliases = {} } = options.ledger ?? {};
    const givenUp = Object.keys(aliases);
    name(flow.slice(0, bodyStart), { published: headnotes, givenUp, name: headnoteId });
    const body = flow.slice(bodyStart).filter((node) => !isHeading(node) && node.tagName !== 'hr');
    if (options.dateline) {
      const last = body.pop();
      if (last?.tagName === 'p') last.properties['id'] = datelineId;
      else fail(file, 'dateline-missing', last);
    }
    name(body, { published: blocks, givenUp, name: paragraphId });
  };
}

/** Gives blocks of one kind their ids. */
function name(blocks: readonly Element[], named: Parameters<typeof assignIds>[1]): void {
  const texts = blocks.map((node) => textOf([node]).text);
  for (const [i, id] of assignIds(texts, named).entries()) {
    const node = blocks[i];
    if (node) node.properties['id'] = id;
  }
}

/** A heading, or the group of a heading and the link to it. */
export const isHeading = (node: ElementContent): boolean => headingOf(node) !== undefined;

/** The heading in a node: itself, or the first child of its group. */
export const headingOf = (node: ElementContent): Element | undefined => {
  if (node.type !== 'element') return undefined;
  if (headingRank(node)) return node;
  const first = node.children[0];
  return node.tagName === 'div' && first?.type === 'element' && headingRank(first)
    ? first
    : undefined;
};
