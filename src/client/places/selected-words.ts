import { introductionId, paragraphNumber, scopeOf } from '../../edition/addresses.ts';
import { fill } from '../../i18n/fill.ts';
import { wordsOf } from '../dom/block-words.ts';
import { copiesOfNotes } from '../dom/copies-of-notes.ts';
import { rangeIn, spanIn } from '../dom/range-in.ts';
import { segments } from '../search/text-runs.ts';
import type { Place } from './place.ts';
import { textFragment } from './text-fragment.ts';

/** Selected words of the text or a note, extended to whole words. */
export interface SelectedWords extends Place {
  /** The words without note references and buttons. */
  readonly text: string;
}

/** The blocks of the text and of notes: the same elements that the search reads. */
const blocks = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('article [id]:not(a)')].filter(
    ({ id, tagName }) => scopeOf(id) ?? (/^H\d/.test(tagName) && !id.startsWith('ui-')),
  );

/** A block that intersects a range, with the offsets of the selected words. */
interface Touched {
  readonly block: HTMLElement;
  readonly words: ReturnType<typeof wordsOf>;
  readonly start: number;
  readonly end: number;
}

/**
 * The selected words of the text or of notes, trimmed and extended to whole words; undefined if
 * there are none. `labels` has templates for names of paragraphs.
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
    : touchedBy(selected, [...document.querySelectorAll<HTMLElement>(copiesOfNotes)]);
  const [first] = all;
  const last = all.at(-1);
  const element = first && noteOf(first.block);
  if (!first || !last || !element) return undefined;
  const range = rangeIn(first.words, first);
  const { endContainer, endOffset } = rangeIn(last.words, last);
  range.setEnd(endContainer, endOffset);
  const [from, to] = [first, last].map(({ block }) => paragraphNumber(block.id));
  const { paragraph = '', range: span = '' } = labels;
  const n = from && to && to !== from ? fill(span, { first: from, last: to }) : from;
  return {
    element,
    name: n ? fill(paragraph, { n }) : nameOf(element, first.words.text),
    range,
    text: all.map(({ words, start, end }) => words.text.slice(start, end)).join('\n'),
    // A text fragment cannot lead to words in a copy, which is not always on the page.
    hash: () => element.id + ((inText[0] && textFragment(range)) ?? ''),
  };
}

/** The elements of `among` with words in a range, and where these words begin and end. */
const touchedBy = (range: Range, among: readonly HTMLElement[]): readonly Touched[] =>
  among.flatMap((block): Touched[] => {
    if (!range.intersectsNode(block)) return [];
    const words = wordsOf(block);
    const covered = spanIn(words, range);
    const span = covered && wholeWords(words.text, covered.start, covered.end);
    return span ? [{ block, words, ...span }] : [];
  });

/** Trims a span of a text and extends it to whole words; undefined if it contains none. */
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

/** The note that a block is a copy of, or the block itself. */
function noteOf(block: HTMLElement): HTMLElement | undefined {
  if (block.id) return block;
  const id = block.closest<HTMLElement>('[data-note]')?.dataset['note'];
  return document.getElementById(id ?? '') ?? undefined;
}

/**
 * The name of a block that has no paragraph number: the displayed name of a note, the text of a
 * heading, or the heading of the introduction; empty for others.
 */
function nameOf(block: HTMLElement, text: string): string {
  if (block.id === introductionId) return block.querySelector('h2, summary')?.textContent ?? '';
  return block.dataset['label'] ?? (block.matches('h2, h3, h4, h5, h6') ? text : '');
}
