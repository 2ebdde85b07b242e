import { introductionId, paragraphNumber, scopeOf } from '../../edition/addresses.ts';
import type { Quotation, QuotedPlace, Words } from '../../edition/quotation.ts';
import { targetIn } from '../../edition/target-in.ts';
import type { Location, Segment } from '../../highlights/highlight.ts';
import { contextLength, longestQuotation } from '../../highlights/highlight.ts';
import { type BlockWords, wordsOf } from '../dom/block-words.ts';
import { rangeIn } from '../dom/range-in.ts';

/** A block of the page that can be highlighted. */
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

/** All blocks that can be highlighted, in page order. */
export const allBlocks = (): readonly PageBlock[] => elements().map(blockIn);

/** The block with this id, or the one that contains the element with this id. */
export function blockOf(id: string): PageBlock | undefined {
  let element = id ? document.getElementById(id) : null;
  while (element && !isBlock(element)) element = element.parentElement?.closest('[id]') ?? null;
  return element?.closest('article') ? blockIn(element) : undefined;
}

/**
 * Selector of copies of notes, in cards and in the margin; a highlight in a copy belongs to the
 * note.
 */
export const copiesOfNotes = '.card [data-part="body"], .margin-copy';

/** The id of the note that an element is a copy of. */
const noteShown = (copy: Element): string =>
  copy.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? '';

/**
 * The start and end offsets of the words that a range covers in a block, without spaces around them;
 * undefined if there are none.
 */
function offsetsOf(
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

/** The segments for a range: one for each block, or several if the words in a block are too long. */
export function segmentsOf(range: Range): readonly Segment[] {
  const places = elements()
    .filter((element) => range.intersectsNode(element))
    .flatMap((element): readonly QuotedPlace<PageBlock>[] => {
      const block = blockIn(element);
      const offsets = offsetsOf(block, range);
      return offsets ? [{ block, start: offsets[0], end: offsets[1] }] : [];
    });
  return (places[0] ? places : placesInNote(range)).flatMap(segmentsAt);
}

/** The places in a note that correspond to a range in its copy. */
function placesInNote(range: Range): readonly QuotedPlace<PageBlock>[] {
  const copy = [...document.querySelectorAll<HTMLElement>(copiesOfNotes)].find((one) =>
    range.intersectsNode(one),
  );
  const words = copy && wordsOf(copy);
  const offsets = words && offsetsOf(words, range);
  const note = copy && blockOf(noteShown(copy));
  if (!offsets || !note) return [];
  const around = [contextLength, contextLength] as const;
  const inCopy = { id: '', text: words.text };
  // A copy may begin with the number of the note, which is not in the note's text.
  return placesOf(targetIn(inCopy, offsets[0], offsets[1], around), note);
}

/**
 * Finds words quoted from a note in its copy, or from a copy in the note: with their context on both
 * sides, or else with that after them, or else without any.
 */
function placesOf<B extends Words>(
  { prefix, exact, suffix }: Quotation,
  block: B,
): readonly QuotedPlace<B>[] {
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

/** Splits a place into segments short enough to be stored. */
function segmentsAt({ block, start, end }: QuotedPlace<PageBlock>): readonly Segment[] {
  const pieces = Math.ceil((end - start) / longestQuotation);
  return Array.from({ length: pieces }, (_, i) => {
    const from = start + i * longestQuotation;
    const to = Math.min(end, from + longestQuotation);
    const target = targetIn(block, from, to, [contextLength, contextLength]);
    return { ...target, points: [...block.text.slice(0, from)].length };
  });
}

/** The segments for several places. */
export const segmentsAtAll = (all: readonly QuotedPlace<PageBlock>[]): readonly Segment[] =>
  all.flatMap(segmentsAt);

/** The ranges of a place: in its block, and in the copies of that block if it is a note. */
export function rangesOf({ block, start, end }: QuotedPlace<PageBlock>): readonly Range[] {
  const own = rangeIn(block, { start, end });
  if (!/^(?:fn|ed|em|db)-/.test(block.id)) return [own];
  const quotation = targetIn(block, start, end, [contextLength, contextLength]);
  const inCopies = [...document.querySelectorAll<HTMLElement>(copiesOfNotes)]
    .filter((copy) => noteShown(copy) === block.id)
    .flatMap((copy) => {
      const words = wordsOf(copy);
      return placesOf(quotation, { ...words, id: '' }).map((found) => rangeIn(words, found));
    });
  return [own, ...inCopies];
}

/** What lists of highlights show of a block: its name, its section, and its order. */
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

/**
 * The name of a block without a number: the displayed name of a note, or the heading of a section.
 */
const nameOf = (element: HTMLElement): string =>
  element.dataset['label'] ??
  (element.id === introductionId ? element.querySelector('h2, summary') : element)?.textContent
    ?.trim()
    .slice(0, 80) ??
  '';
