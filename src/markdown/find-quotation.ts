import type { Root } from 'hast';
import type { Block, Target } from '../edition/block.ts';
import { textOf } from '../edition/block-text.ts';
import { type Problem, problem } from '../edition/problems.ts';
import { nearest, type Place, places, type Quotation } from '../edition/quotation.ts';
import { isHeading } from './plugins/rehype-blocks.ts';

type At = { readonly file: string; readonly line: number; readonly column: number };

/** An entry of one of the editor's files, found in the text. */
export interface Found<E> {
  readonly entry: E;
  readonly place: Place;
  /** Its place in the file, from 0. */
  readonly index: number;
}

/** Finds every entry's quotation in the blocks of a tree; in reading order. */
export function findAll<E extends Quotation>(
  tree: Root,
  entries: readonly E[],
  at: (index: number) => At,
): { readonly found: readonly Found<E>[]; readonly problems: readonly Problem[] } {
  const blocks = blocksOf(tree);
  const rank = new Map(blocks.map((block, i) => [block, i]));
  const problems: Problem[] = [];
  const found = entries.flatMap((entry, index): Found<E>[] => {
    const place = findOne(blocks, entry, () => at(index));
    if ('rule' in place) problems.push(place);
    return 'rule' in place ? [] : [{ entry, place, index }];
  });
  const order = ({ place }: Found<E>): number => rank.get(place.block) ?? 0;
  found.sort((a, b) => order(a) - order(b) || a.place.start - b.place.start);
  return { found, problems };
}

/** What is kept of a place: the quotation, and where it stands. */
export const asTarget = (
  { block, start, end }: Place,
  { exact, prefix, suffix }: Quotation,
): Target => ({ block: block.id, exact, prefix, suffix, start, end });

/** The blocks that a quotation may be taken from; their hast is the tree's own. */
const blocksOf = (tree: Root): readonly Block[] =>
  tree.children.flatMap((node) => {
    if (node.type !== 'element' || isHeading(node)) return [];
    const id = node.properties['id'];
    return typeof id === 'string' ? [{ id, text: textOf([node]).text, hast: [node] }] : [];
  });

function findOne(blocks: readonly Block[], quotation: Quotation, at: () => At): Place | Problem {
  const { exact, prefix, suffix } = quotation;
  const found = places(blocks, quotation);
  const only = found[0];
  if (only && found.length === 1) return only;
  const said = prefix + exact + suffix;
  if (found.length > 1) return problem('quotation-ambiguous', at(), said, found.length);
  const near = nearest(blocks, said);
  return problem('quotation-missing', at(), said, near ? ` The nearest is “${near}”.` : '');
}
