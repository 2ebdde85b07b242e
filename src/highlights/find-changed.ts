import type { Place, Words } from '../edition/quotation.ts';
import type { Status } from './highlight.ts';
import type { PageWords } from './page-words.ts';

/** Where words were found, and how; no places if they were not. */
export interface Anchored<B extends Words = Words> {
  readonly status: Status;
  readonly places: readonly Place<B>[];
}

/** Finds a pattern in a text with at most so many errors: the best matches alone. */
export type Search = (
  text: string,
  pattern: string,
  errors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

/** Fewest characters that words must have for a changed form of them to be known. */
const shortest = 20;
/** The share of characters that may have changed, and by how much the best place must be better. */
const tolerance = 0.2;
const lead = 0.1;

/** Finds words that have changed a little, in their block and its neighbours, if one place is clearly best. */
export function findChanged<B extends Words>(
  exact: string,
  page: PageWords<B>,
  home: B | undefined,
  search: Search | undefined,
): Anchored<B> {
  const lost = { status: 'lost', places: [] } as const;
  const at = home ? page.blocks.indexOf(home) : -1;
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

/** A stretch that begins and ends with whole words. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && !isLetter(text[start])) start++;
  while (isLetter(text[start]) && isLetter(text[start - 1])) start--;
  while (isLetter(text[end - 1]) && isLetter(text[end])) end++;
  return [start, end];
}
