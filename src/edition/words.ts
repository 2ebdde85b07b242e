import { type Folded, letter, type Range, spaceless } from './match.ts';

/** A letter of a writing system without spaces, with its combining marks. */
const alone = `(?=${letter.source})${spaceless.source}\\p{M}*`;

/** Matches a word of folded text; in a writing system without spaces, a single letter. */
export const word = new RegExp(`${alone}|(?:(?!${spaceless.source})${letter.source})+`, 'gu');

/** The words of folded text with their positions; the same units that a one-word query matches. */
export function* wordsOf({ text, at }: Folded): Generator<Range & { readonly word: string }> {
  for (const { 0: found, index } of text.matchAll(word)) {
    yield { word: found, start: at[index] ?? 0, end: at[index + found.length] ?? 0 };
  }
}

const hasSpaceless = (text: string): boolean => spaceless.test(text);

/**
 * The words of a text in a language, in order. In writing systems without spaces, `Intl.Segmenter`
 * finds the words; the search finds any sequence of letters, even across word boundaries.
 */
export function* languageWordsOf(
  folded: Folded,
  original: string,
  lang: string,
): Generator<Range & { readonly word: string }> {
  if (!hasSpaceless(folded.text)) {
    yield* wordsOf(folded);
    return;
  }
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(original);
  let last: (Range & { readonly word: string }) | undefined;
  let lastEnd = 0;
  for (const one of wordsOf(folded)) {
    if (last && one.start < lastEnd && hasSpaceless(one.word)) {
      last = { word: last.word + one.word, start: last.start, end: one.end };
      continue;
    }
    if (last) yield last;
    last = one;
    const segment = hasSpaceless(one.word) ? segments.containing(one.start) : undefined;
    lastEnd = segment ? segment.index + segment.segment.length : 0;
  }
  if (last) yield last;
}
