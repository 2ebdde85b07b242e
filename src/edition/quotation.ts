import type { Block } from './block.ts';
import { comparable, offsetsOf } from './comparable.ts';

/** Words that identify a place, with context (W3C Web Annotation Data Model, TextQuoteSelector). */
export interface Quotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The properties of a block that are needed to look up quotations in it. */
export type Words = Pick<Block, 'id' | 'text'>;

/** Where a quotation was found: offsets into the block's text, in UTF-16 code units. */
export interface QuotedPlace<B extends Words = Block> {
  readonly block: B;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns a function that finds every occurrence of a quotation with its prefix and suffix. The
 * blocks are normalised once, for all quotations.
 */
export function finderIn<B extends Words>(
  blocks: readonly B[],
): (quotation: Quotation) => readonly QuotedPlace<B>[] {
  const normalised = blocks.map((block) => ({ block, ...comparable(block.text) }));
  return ({ prefix, exact, suffix }) => {
    const [before = '', words = '', after = ''] = [prefix, exact, suffix].map(
      (part) => comparable(part).text,
    );
    return normalised.flatMap(({ block, text, at }) =>
      offsetsOf(text, before + words + after).map((found): QuotedPlace<B> => {
        const start = found + before.length;
        return { block, start: at(start), end: at(start + words.length) };
      }),
    );
  };
}

/**
 * The words of the text most similar to a quotation that was not found, for “did you mean”.
 *
 * Compares sequences of the same number of words by their pairs of adjacent letters (Sørensen–Dice
 * coefficient); undefined if no coefficient is above 0.5.
 */
export function nearest(blocks: readonly Block[], exact: string): string | undefined {
  const length = exact.split(/\s+/).length;
  const wanted = pairs(exact);
  let best: string | undefined;
  let score = 0.5;
  for (const { text } of blocks) {
    const words = text.split(/\s+/);
    for (let i = 0; i + length <= words.length; i++) {
      const run = words.slice(i, i + length).join(' ');
      const likeness = overlap(wanted, pairs(run));
      if (likeness > score) [best, score] = [run, likeness];
    }
  }
  return best;
}

const pairs = (s: string): ReadonlySet<string> => {
  const folded = s.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, folded.length - 1) }, (_, i) => folded.slice(i, i + 2)),
  );
};

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
};

/**
 * The candidate most similar to a word that was not found, by the Sørensen–Dice coefficient;
 * undefined if no coefficient is above 0.45.
 */
export function closestMatch(wanted: string, candidates: Iterable<string>): string | undefined {
  const own = pairs(wanted);
  let best: string | undefined;
  let score = 0.45;
  for (const candidate of candidates) {
    const likeness = overlap(own, pairs(candidate));
    if (likeness > score) [best, score] = [candidate, likeness];
  }
  return best;
}

/**
 * Quotes a range of `text`, with enough context to be unique among `texts`, which include `text`.
 *
 * Context is added word by word, before and after in turn, until no other place matches or all of
 * `text` is quoted.
 */
export function quote(
  texts: readonly string[],
  text: string,
  start: number,
  end: number,
): Quotation {
  const exact = text.slice(start, end);
  let from = start;
  let to = end;
  for (let before = true; ; before = !before) {
    const said = text.slice(from, to);
    const times = texts.reduce((sum, other) => sum + other.split(said).length - 1, 0);
    if (times <= 1 || (from === 0 && to === text.length)) break;
    if ((before && from > 0) || to === text.length)
      from = Math.max(0, text.lastIndexOf(' ', from - 2) + 1);
    else to = text.indexOf(' ', to + 1) < 0 ? text.length : text.indexOf(' ', to + 1);
  }
  return { exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
}
