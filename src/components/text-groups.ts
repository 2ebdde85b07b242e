import type { ElementContent } from 'hast';
import { paragraphNumber } from '../edition/addresses.ts';
import type { Block } from '../edition/block.ts';
import type { Section } from '../edition/model.ts';
import { htmlOf, type RetiredIds } from './block-html.ts';
import { withOpeningWords } from './opening-words.ts';

/** A text with more blocks than this is divided into groups. */
const mostUngrouped = 300;

/** A group ends at the first suitable place after this many blocks. */
const groupSize = 20;

const blocksOf = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap(({ heading, blocks }) => [heading, ...blocks]);

/** Whether a text is so long that its blocks are in groups. */
export const hasGroups = ({ sections }: { readonly sections: readonly Section[] }): boolean =>
  blocksOf(sections).length > mostUngrouped;

/**
 * Whether CSS can count the paragraphs: there are no groups, each of which would restart the
 * counter, and the numbers are 1, 2, 3 and so on. Published numbers never change, so a later
 * edition may lack one or have a 34a.
 */
export function areCounted({ sections }: { readonly sections: readonly Section[] }): boolean {
  const numbers = blocksOf(sections).flatMap(({ id }) => paragraphNumber(id) ?? []);
  return !hasGroups({ sections }) && numbers.every((number, i) => number === `${i + 1}`);
}

/** Whether paragraph numbers have three digits or more. */
export const hasLongNumbers = ({ sections }: { readonly sections: readonly Section[] }): boolean =>
  blocksOf(sections).some(({ id }) => (paragraphNumber(id)?.length ?? 0) > 2);

/**
 * The HTML of the text's body.
 *
 * The blocks of a long text are divided into `section` elements, of which browsers lay out only
 * those near the window: every element that they can skip costs time too, so a long text must not
 * have thousands of them.
 */
export function bodyHtml(sections: readonly Section[], retired: RetiredIds): string {
  const blocks = blocksOf(sections.map(withOpeningWords));
  if (areCounted({ sections })) return htmlOf(blocks, retired);
  if (!hasGroups({ sections })) return htmlOf(blocks.map(numbered), retired);
  const headings = new Set(sections.map(({ heading }) => heading));
  return grouped(blocks, headings)
    .map((group) => `<section class=group>${htmlOf(group.map(numbered), retired)}</section>`)
    .join('\n');
}

/**
 * Divides blocks into groups: once a group has `groupSize` blocks, it ends before the next heading
 * that does not follow another heading, or between the next two paragraphs.
 */
function grouped(blocks: readonly Block[], headings: ReadonlySet<Block>): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const canDivide = headings.has(block)
      ? last && !headings.has(last)
      : isParagraph(block) && last && isParagraph(last);
    if (!group || (group.length >= groupSize && canDivide)) groups.push([block]);
    else group.push(block);
  }
  return groups;
}

const isParagraph = ({ hast: [first] }: Block): boolean =>
  first?.type === 'element' && first.tagName === 'p';

/** Adds a paragraph's number to its element, for style sheets. */
function numbered(block: Block): Block {
  const number = paragraphNumber(block.id);
  const withNumber = (node: ElementContent): ElementContent =>
    node.type === 'element' && node.properties['id'] === block.id
      ? { ...node, properties: { ...node.properties, dataN: number } }
      : node;
  return number ? { ...block, hast: block.hast.map(withNumber) } : block;
}
