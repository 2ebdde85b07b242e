import type { Folded, Range } from './match.ts';

/** Matches a word of folded text. */
export const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of folded text with their positions; the same units that a one-word query matches. */
export function* wordsOf({ text, at }: Folded): Generator<Range & { readonly word: string }> {
  for (const { 0: found, index } of text.matchAll(word)) {
    yield { word: found, start: at[index] ?? 0, end: at[index + found.length] ?? 0 };
  }
}
