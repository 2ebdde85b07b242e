import type { Folded, Range } from './match.ts';

/** A word of a folded text. */
export const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Every word of a folded text, in order; exactly what a query of that word alone would find. */
export function* wordsOf({ text, at }: Folded): Generator<Range & { readonly word: string }> {
  for (const { 0: found, index } of text.matchAll(word)) {
    yield { word: found, start: at[index] ?? 0, end: at[index + found.length] ?? 0 };
  }
}
