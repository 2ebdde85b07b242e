import { introductionId, paragraphNumber, scopeOf } from '../../edition/addresses.ts';
import type { QuotedPlace } from '../../edition/quotation.ts';
import { targetIn } from '../../edition/target-in.ts';
import type { Location, Segment } from '../../highlights/highlight.ts';
import { contextLength, longestQuotation } from '../../highlights/highlight.ts';
import { type BlockWords, wordsOf } from '../dom/block-words.ts';
import { copiesOfNotes } from '../dom/copies-of-notes.ts';
import { rangeIn, spanIn } from '../dom/range-in.ts';

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

/** The id of the note that an element is a copy of. */
const noteShown = (copy: Element): string =>
  copy.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? '';

/** The segments for a range: one for each block, or several if the words in a block are too long. */
export function segmentsOf(range: Range): readonly Segment[] {
  const places = elements()
    .filter((element) => range.intersectsNode(element))
    .flatMap((element): readonly QuotedPlace<PageBlock>[] => {
      const block = blockIn(element);
      const span = spanIn(block, range);
      return span ? [{ block, ...span }] : [];
    });
  return (places[0] ? places : placesInNote(range)).flatMap(segmentsAt);
}

/** The places in a note that correspond to a range in its copy. */
function placesInNote(range: Range): readonly QuotedPlace<PageBlock>[] {
  const copy = [...document.querySelectorAll<HTMLElement>(copiesOfNotes)].find((one) =>
    range.intersectsNode(one),
  );
  const words = copy && wordsOf(copy);
  const span = words && spanIn(words, range);
  const note = copy && blockOf(noteShown(copy));
  return span && note?.text === words.text ? [{ block: note, ...span }] : [];
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

export const segmentsAtAll = (all: readonly QuotedPlace<PageBlock>[]): readonly Segment[] =>
  all.flatMap(segmentsAt);

/** The ranges of a place: in its block, and in the copies of that block if it is a note. */
export function rangesOf({ block, start, end }: QuotedPlace<PageBlock>): readonly Range[] {
  const inCopies = [...document.querySelectorAll<HTMLElement>(copiesOfNotes)]
    .filter((copy) => noteShown(copy) === block.id)
    .map(wordsOf);
  return [block, ...inCopies]
    .filter(({ text }) => text === block.text)
    .map((words) => rangeIn(words, { start, end }));
}

/**
 * The location of a block, for lists of highlights: its name, the heading of its section, and its
 * position among the blocks of the page.
 */
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
 * The name of a block that has no paragraph number: the displayed name of a note, the heading of
 * the introduction, or the beginning of the block's text.
 */
const nameOf = (element: HTMLElement): string =>
  element.dataset['label'] ??
  (element.id === introductionId ? element.querySelector('h2, summary') : element)?.textContent
    ?.trim()
    .slice(0, 80) ??
  '';
