import type { Element, ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { datelineId, headnoteId, paragraphId } from '../../edition/addresses.ts';
import { textOf } from '../../edition/block-text.ts';
import type { FrontMatter } from '../../edition/front-matter-schema.ts';
import { assignIds } from '../../edition/ledger.ts';
import { ruleMessage } from '../../edition/problems.ts';
import type { Ledger } from '../../edition/schema.ts';
import type { Reading } from '../input/read-yaml.ts';

/**
 * Assigns the ids that links use: to the headnote's paragraphs and the numbered blocks of the body,
 * according to the ledger (`addresses.json`), and to the dateline.
 */
export default function rehypeBlocks(options: {
  matter: Reading<FrontMatter>;
  ledger: Ledger | null | undefined;
}) {
  return (tree: Root): void => {
    const { file, data, at } = options.matter;
    const elements = tree.children.filter((node): node is Element => node.type === 'element');
    tree.children = elements;
    const flow = elements.filter((node) => node.tagName !== 'li');
    const bodyStart = data?.headnote ? Math.max(flow.findIndex(isHeading), 0) : 0;
    if (data?.headnote && bodyStart === 0)
      file.message(...ruleMessage('headnote-missing', at(['headnote'])));
    const { headnotes = [], blocks = [], aliases = {} } = options.ledger ?? {};
    const retired = Object.keys(aliases);
    name(flow.slice(0, bodyStart), { published: headnotes, retired, name: headnoteId });
    // Blocks without text, such as thematic breaks and images without captions, are not numbered.
    const body = flow
      .slice(bodyStart)
      .filter((node) => !isHeading(node) && textOf([node]).text !== '');
    if (data?.dateline) {
      const last = body.pop();
      if (last?.tagName === 'p') last.properties['id'] = datelineId;
      else file.message(...ruleMessage('dateline-missing', at(['dateline'])));
    }
    name(body, { published: blocks, retired, name: paragraphId });
  };
}

/** Assigns ids to blocks of one kind. */
function name(blocks: readonly Element[], named: Parameters<typeof assignIds>[1]): void {
  const texts = blocks.map((node) => textOf([node]).text);
  for (const [i, id] of assignIds(texts, named).entries()) {
    const node = blocks[i];
    if (node) node.properties['id'] = id;
  }
}

/** Whether a node is a heading, or the `div` that contains a heading and its link. */
export const isHeading = (node: ElementContent): boolean => headingOf(node) !== undefined;

/** The heading in a node: the node itself, or the first child of a `div`. */
export const headingOf = (node: ElementContent): Element | undefined => {
  if (node.type !== 'element') return undefined;
  if (headingRank(node)) return node;
  const first = node.children[0];
  return node.tagName === 'div' && first?.type === 'element' && headingRank(first)
    ? first
    : undefined;
};
