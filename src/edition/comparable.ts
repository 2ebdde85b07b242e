/** A text as quotations are compared with it, and where each of its units came from. */
export interface Comparable {
  readonly text: string;
  /** Where unit `i` of `text` begins in the original; `text.length` leads to its end. */
  readonly at: (i: number) => number;
}

/** White space as one unit, letters that compose with what follows them, and any other character. */
const unit = /\s+|[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;
const oddSpace = /[^\S ]| {2}/;

/**
 * Makes a text comparable with what people type and browsers hand out: every run of white space is one
 * space, and letters stand in the form NFC of Unicode.
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

/** Where words stand in a text, in UTF-16 code units. */
export function offsetsOf(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
