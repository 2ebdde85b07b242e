import { introductionId, paragraphNumber, scopeOf } from '../../edition/addresses.ts';
import type { Place, Quotation, Words } from '../../edition/quotation.ts';
import { targetIn } from '../../edition/target-in.ts';
import type { Location, Segment } from '../../highlights/highlight.ts';
import { contextLength, longestQuotation } from '../../highlights/highlight.ts';
import { type BlockWords, wordsOf } from '../dom/block-words.ts';
import { rangeIn } from '../dom/range-in.ts';

/** A block of the page whose words can be marked. */
export interface PageBlock extends BlockWords {
  readonly id: string;
  readonly element: HTMLElement;
}

const isBlock = ({ id, tagName }: Element): boolean =>
  scopeOf(id) !== undefined || (/^H\d/.test(tagName) && id !== '' && !id.startsWith('ui-'));

const blockIn = (element: HTMLElement): PageBlock => ({
  id: element.id,
  element,
  ...wordsOf(element),
});

const elements = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('article [id]:not(a)')].filter(isBlock);

/** All blocks of the page, in its order. */
export const allBlocks = (): readonly PageBlock[] => elements().map(blockIn);

/** The block with an id, or the one that the place with this id stands in. */
export function blockOf(id: string): PageBlock | undefined {
  let element = id ? document.getElementById(id) : null;
  while (element && !isBlock(element)) element = element.parentElement?.closest('[id]') ?? null;
  return element?.closest('article') ? blockIn(element) : undefined;
}

/** Copies of notes, each of which stands for its note. */
export const copies = '.card [data-part="body"], .margin-copy';

/** The id of the note that a copy shows. */
export const noteShown = (copy: Element): string =>
  copy.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? '';

/** What a range has of the words of a block; nothing if it has none. */
function stretchOf(
  { text, pieces }: BlockWords,
  range: Range,
): readonly [number, number] | undefined {
  const touched = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = first.start + (first.node === startContainer ? startOffset : 0);
  const to = last.start + (last.node === endContainer ? endOffset : last.node.length);
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  const end = from + inside.trimEnd().length;
  return end > start ? [start, end] : undefined;
}

/** The segments of a highlight of what a range holds: for each block one, or several if it is long. */
export function segmentsOf(range: Range): readonly Segment[] {
  const places = elements()
    .filter((element) => range.intersectsNode(element))
    .flatMap((element): readonly Place<PageBlock>[] => {
      const block = blockIn(element);
      const stretch = stretchOf(block, range);
      return stretch ? [{ block, start: stretch[0], end: stretch[1] }] : [];
    });
  return (places[0] ? places : placesInNote(range)).flatMap(segmentsAt);
}

/** Where words of a copy of a note stand in the note itself. */
function placesInNote(range: Range): readonly Place<PageBlock>[] {
  const copy = [...document.querySelectorAll<HTMLElement>(copies)].find((one) =>
    range.intersectsNode(one),
  );
  const words = copy && wordsOf(copy);
  const stretch = words && stretchOf(words, range);
  const note = copy && blockOf(noteShown(copy));
  if (!stretch || !note) return [];
  const around = [contextLength, contextLength] as const;
  const inCopy = { id: '', text: words.text };
  const { exact, prefix, suffix } = targetIn(inCopy, stretch[0], stretch[1], around);
  // A copy may have words before those of the note, such as its sign.
  return placesOf({ exact, prefix, suffix }, note);
}

/** Where a note or its copy has words of the other: with what stands around them, or as far as it does. */
function placesOf<B extends Words>(
  { prefix, exact, suffix }: Quotation,
  block: B,
): readonly Place<B>[] {
  for (const [before, after] of [
    [prefix, suffix],
    ['', suffix],
    ['', ''],
  ] as const) {
    const at = block.text.indexOf(before + exact + after);
    const start = at + before.length;
    if (at >= 0) return [{ block, start, end: start + exact.length }];
  }
  return [];
}

/** A place as segments that are short enough to be kept. */
function segmentsAt({ block, start, end }: Place<PageBlock>): readonly Segment[] {
  const pieces = Math.ceil((end - start) / longestQuotation);
  return Array.from({ length: pieces }, (_, i) => {
    const from = start + i * longestQuotation;
    const to = Math.min(end, from + longestQuotation);
    const target = targetIn(block, from, to, [contextLength, contextLength]);
    return { ...target, points: [...block.text.slice(0, from)].length };
  });
}

/** The words at places as segments. */
export const segmentsAtAll = (all: readonly Place<PageBlock>[]): readonly Segment[] =>
  all.flatMap(segmentsAt);

/** The ranges of a place: in its block, and in the copies that the page shows of it. */
export function rangesOf({ block, start, end }: Place<PageBlock>): readonly Range[] {
  const own = rangeIn(block, { start, end });
  if (!/^(?:fn|ed|em|db)-/.test(block.id)) return [own];
  const quotation = targetIn(block, start, end, [contextLength, contextLength]);
  const inCopies = [...document.querySelectorAll<HTMLElement>(copies)]
    .filter((copy) => noteShown(copy) === block.id)
    .flatMap((copy) => {
      const words = wordsOf(copy);
      return placesOf(quotation, { ...words, id: '' }).map((found) => rangeIn(words, found));
    });
  return [own, ...inCopies];
}

/** Where a block stands, as lists have it. */
export function locationOf({ id, element }: PageBlock): Location {
  const all = elements();
  const order = all.indexOf(element);
  const above = all.slice(0, order + 1).findLast(({ tagName }) => /^H\d/.test(tagName));
  const n = paragraphNumber(id);
  const { paragraph = '' } = document.querySelector<HTMLElement>('place-menu')?.dataset ?? {};
  const list = element.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const heading = list && /^(?:fn|ed|em|db)-/.test(id) ? document.getElementById(list) : above;
  return {
    label: n ? paragraph.replace('{n}', n) : nameOf(element),
    heading: heading?.textContent.trim() ?? '',
    order,
  };
}

/** How a block without a number is called: a note by its label, a section by its heading. */
const nameOf = (element: HTMLElement): string =>
  element.dataset['label'] ??
  (element.id === introductionId ? element.querySelector('h2, summary') : element)?.textContent
    ?.trim()
    .slice(0, 80) ??
  '';
