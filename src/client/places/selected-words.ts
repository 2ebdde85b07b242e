import { introductionId, paragraphNumber, scopeOf } from '../../edition/addresses.ts';
import { fill } from '../../i18n/fill.ts';
import { wordsOf } from '../search/passages.ts';
import { rangeIn } from '../search/search-marks.ts';
import { segments } from '../search/text-runs.ts';
import type { Place } from './place.ts';
import { textFragment } from './text-fragment.ts';

/** Words of the text or of a note that a reader has selected: whole words, and where they stand. */
export interface SelectedWords extends Place {
  /** The words as read, without signs and controls. */
  readonly text: string;
  /** Ids of the blocks of the page that they stand in, in its order; none in a copy of a note. */
  readonly blocks: readonly string[];
}

/** Copies of notes: each stands for its note. */
const copies = '.card [data-part="body"], .margin-copy > p';

/** Blocks of the text and notes: what the search calls a passage. */
const blocks = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('article [id]:not(a)')].filter(
    ({ id, tagName }) => scopeOf(id) ?? (/^H\d/.test(tagName) && !id.startsWith('ui-')),
  );

/** A block that a range touches, and the stretch of its words that it touches. */
interface Touched {
  readonly block: HTMLElement;
  readonly words: ReturnType<typeof wordsOf>;
  readonly start: number;
  readonly end: number;
}

/**
 * What a selection has of the text: without white space at its ends, nor half words, nor what is no
 * words of the text. Nothing where it has none. `labels` are templates for the names of places.
 */
export function selectedWords(
  selection: Pick<Selection, 'rangeCount' | 'getRangeAt' | 'isCollapsed'> | null,
  labels: DOMStringMap,
): SelectedWords | undefined {
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const selected = selection.getRangeAt(0);
  const inText = touchedBy(selected, blocks());
  const all = inText[0]
    ? inText
    : touchedBy(selected, [...document.querySelectorAll<HTMLElement>(copies)]);
  const [first] = all;
  const last = all.at(-1);
  const element = first && noteOf(first.block);
  if (!first || !last || !element) return undefined;
  const range = rangeIn(first.words, first);
  const { endContainer, endOffset } = rangeIn(last.words, last);
  range.setEnd(endContainer, endOffset);
  const [from, to] = [first, last].map(({ block }) => paragraphNumber(block.id));
  const until = to && to !== from ? to : undefined;
  const { paragraph = '', range: span = '' } = labels;
  const n = until ? fill(span, { first: from ?? '', last: until }) : from;
  return {
    element,
    name: n ? fill(paragraph, { n }) : nameOf(element),
    range,
    text: all.map(({ words, start, end }) => words.text.slice(start, end)).join('\n'),
    blocks: inText.map(({ block }) => block.id),
    ...(until && { until }),
    // A browser finds words in the note itself, not in a copy.
    hash: () => element.id + ((inText[0] && textFragment(range)) ?? ''),
  };
}

/** The blocks that a range has words of. */
const touchedBy = (range: Range, among: readonly HTMLElement[]): readonly Touched[] =>
  among.flatMap((block): Touched[] => {
    if (!range.intersectsNode(block)) return [];
    const words = wordsOf(block);
    const pieces = words.pieces.filter(({ node }) => range.intersectsNode(node));
    const [first] = pieces;
    const last = pieces.at(-1);
    if (!first || !last) return [];
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const from = first.start + (first.node === startContainer ? startOffset : 0);
    const to = last.start + (last.node === endContainer ? endOffset : last.node.length);
    const span = wholeWords(words.text, from, to);
    return span ? [{ block, words, ...span }] : [];
  });

/** A stretch of a text without white space at its ends, with the rest of the words that it begins or ends in. */
export function wholeWords(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | undefined {
  const inside = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(inside)) return undefined;
  const start = to - inside.trimStart().length - Math.max(0, to - text.length);
  const end = from + inside.trimEnd().length;
  const words = segments(text);
  return {
    start: words.find((word) => word.from < start && word.to > start)?.from ?? start,
    end: words.find((word) => word.from < end && word.to > end)?.to ?? end,
  };
}

/** The note that a copy shows, or the block itself. */
function noteOf(block: HTMLElement): HTMLElement | undefined {
  if (block.id) return block;
  const id = block.closest<HTMLElement>('[data-note]')?.dataset['note'];
  return document.getElementById(id ?? '') ?? undefined;
}

/** How a block without a number is called: a note by its label, a section by its heading. */
const nameOf = (block: HTMLElement): string =>
  block.dataset['label'] ??
  (block.id === introductionId ? block.querySelector('h2') : block)?.textContent ??
  '';
