import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Block, Target } from '../edition/block.ts';
import { textOf } from '../edition/block-text.ts';
import { comparable } from '../edition/comparable.ts';
import { type Point, ruleMessage } from '../edition/problems.ts';
import { finderIn, nearest, type Quotation, type QuotedPlace } from '../edition/quotation.ts';
import { targetIn } from '../edition/target-in.ts';
import { isHeading } from './plugins/rehype-blocks.ts';

/** An entry of `annotations.yaml`, `emendations.yaml` or `quotations.yaml`, located in the text. */
export interface Found<E> {
  readonly entry: E;
  readonly place: QuotedPlace;
  /** Index of the entry in the file, from 0. */
  readonly index: number;
}

/**
 * Locates every entry's quotation in the blocks of a tree, and reports entries whose quotation is
 * not found exactly once. The result is in reading order.
 */
export function findAll<E extends Quotation>(
  tree: Root,
  entries: readonly E[],
  file: VFile,
  at: (index: number) => Point,
): readonly Found<E>[] {
  if (entries.length === 0) return [];
  const blocks = blocksOf(tree);
  const rank = new Map(blocks.map((block, i) => [block, i]));
  const find = finderIn(blocks);
  const found = entries.flatMap((entry, index): Found<E>[] => {
    const candidates = find(entry);
    const [place] = candidates;
    if (place && candidates.length === 1) return [{ entry, place, index }];
    file.message(...objection(blocks, entry, candidates.length, at(index)));
    return [];
  });
  const order = ({ place }: Found<E>): number => rank.get(place.block) ?? 0;
  return found.sort((a, b) => order(a) - order(b) || a.place.start - b.place.start);
}

/** Makes a target of a place; its context is as long as that of the quotation. */
export const asTarget = (
  { block, start, end }: QuotedPlace,
  { prefix, suffix }: Quotation,
): Target => targetIn(block, start, end, [prefix.length, suffix.length]);

/** All blocks except headings, which cannot be quoted; `hast` is the tree's element, not a copy. */
const blocksOf = (tree: Root): readonly Block[] =>
  tree.children.flatMap((node) => {
    if (node.type !== 'element' || isHeading(node)) return [];
    const id = node.properties['id'];
    return typeof id === 'string' ? [{ id, text: textOf([node]).text, hast: [node] }] : [];
  });

/** The message for a quotation that was not found exactly once. */
function objection(
  blocks: readonly Block[],
  { prefix, exact, suffix }: Quotation,
  count: number,
  place: Point,
) {
  const said = prefix + exact + suffix;
  if (count > 1) return ruleMessage('quotation-ambiguous', place, said, count);
  const joined = blocks.map(({ text }) => text).join(' ');
  const isAcross = comparable(joined).text.includes(comparable(said).text);
  if (isAcross) return ruleMessage('quotation-lines', place, said);
  const near = nearest(blocks, said);
  return ruleMessage('quotation-missing', place, said, near ? ` Did you mean “${near}”?` : '');
}

/**
 * Names the note reference, other place (of an emendation or doubt) or link that a place overlaps;
 * undefined if there is none.
 */
export function crossing(
  { block, start, end }: QuotedPlace,
  others: readonly Target[],
): string | undefined {
  const { pieces, signs } = textOf(block.hast);
  if (signs.some((sign) => start < sign && sign < end)) return 'a note reference';
  if (others.some((one) => one.block === block.id && one.start < end && one.end > start))
    return 'an emendation';
  const inside = pieces.filter((p) => p.start < end && p.start + p.node.value.length > start);
  return inside.some(({ ancestors }) => ancestors.some(({ tagName }) => tagName === 'a'))
    ? 'a link or a doubtful reading'
    : undefined;
}
