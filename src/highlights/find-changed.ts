import type { QuotedPlace, Words } from '../edition/quotation.ts';
import type { Status } from './highlight.ts';
import type { PageWords } from './page-words.ts';

/**
 * The status of the words of one segment of a highlight, and where they are; no places if they were
 * not found or could be in several places.
 */
export interface Anchored<B extends Words = Words> {
  readonly status: Status;
  readonly places: readonly QuotedPlace<B>[];
}

/**
 * Approximate search: the matches of a pattern that have the fewest errors (edit distance), if
 * these are at most `errors`.
 */
export type Search = (
  text: string,
  pattern: string,
  errors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/** The minimum length, in UTF-16 code units, of words to search for approximately. */
const shortest = 20;
/**
 * As fractions of the length of the words: the maximum number of errors, and how many more errors
 * the second best match must have.
 */
const tolerance = 0.2;
const lead = 0.1;

/** Finds slightly changed words in their block and its neighbours, if one match is clearly best. */
export function findChanged<B extends Words>(
  exact: string,
  page: PageWords<B>,
  home: B | undefined,
  search: Search | undefined,
): Anchored<B> {
  const lost = { status: 'lost', places: [] } as const;
  const at = page.blocks.findIndex(({ id }) => id === home?.id);
  if (!search || at < 0 || exact.length < shortest) return lost;
  const from = page.starts[Math.max(0, at - 1)] ?? 0;
  const text = page.text.slice(from, page.starts[at + 2] ?? page.text.length).trimEnd();
  const most = Math.floor(exact.length * tolerance);
  const [best] = search(text, exact, most);
  if (!best) return lost;
  const rest =
    text.slice(0, best.start) + '\0'.repeat(best.end - best.start) + text.slice(best.end);
  const [next] = search(rest, exact, most);
  if (next && next.errors - best.errors < Math.max(2, exact.length * lead)) return lost;
  const [start, end] = wholeWords(text, best.start, best.end);
  return { status: 'changed', places: page.placesOf(from + start, from + end) };
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);

/** Extends a range to whole words, without spaces and punctuation at its start. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && !isLetter(text[start])) start++;
  while (isLetter(text[start]) && isLetter(text[start - 1])) start--;
  while (isLetter(text[end - 1]) && isLetter(text[end])) end++;
  return [start, end];
}
