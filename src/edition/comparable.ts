/**
 * Normalised text, in which words quoted from a text are looked for; `at` converts its offsets to
 * those of the original.
 */
export interface Comparable {
  readonly text: string;
  /** The offset in the original of code unit `i`; `text.length` maps to the end. */
  readonly at: (i: number) => number;
}

/**
 * What can be normalised separately: a run of white space, a character with its combining marks, or
 * a sequence of Hangul jamo.
 */
const unit = /\s+|[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;
const oddSpace = /[^\S ]| {2}/;

/**
 * Normalises text to match what people type and browsers copy: each run of white space becomes one
 * space, and letters are in NFC.
 */
export function comparable(original: string): Comparable {
  if (!oddSpace.test(original) && original === original.normalize('NFC'))
    return { text: original, at: (i) => i };
  const at: number[] = [];
  let text = '';
  for (const { 0: part, index } of original.matchAll(unit)) {
    const plain = part.trim() === '' ? ' ' : part.normalize('NFC');
    for (let i = 0; i < plain.length; i++) at.push(index);
    text += plain;
  }
  at.push(original.length);
  return { text, at: (i) => at[i] ?? original.length };
}

/** The offsets of all occurrences of words in a text, overlapping ones included. */
export function offsetsOf(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
