import type { Element } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../edition/direction.ts';
import { spaceless } from '../../edition/match.ts';
import { advancesOf } from '../../fonts/font-file.ts';

/** Distance of text from the left and right edges of a picture, in pixels. */
const margin = 130;
/** Width of covers and preview images, in pixels. */
export const width = 1200;

/**
 * Returns a function that measures the width of a text in ems; it returns undefined if no font has
 * one of the text's letters. Letters are measured one by one, which is precise enough for titles.
 */
export function measure(fonts: readonly Uint8Array[]): (text: string) => number | undefined {
  const advances = fonts.map(advancesOf);
  const widthOf = (letter: string): number | undefined => {
    if (/[\s\p{C}]/u.test(letter)) return 0.25;
    const character = letter.codePointAt(0) ?? 0;
    return advances.reduce<number | undefined>((found, of) => found ?? of(character), undefined);
  };
  return (text) =>
    [...text].reduce<number | undefined>((sum, letter) => {
      const wide = sum === undefined ? undefined : widthOf(letter);
      return sum === undefined || wide === undefined ? undefined : sum + wide;
    }, 0);
}

/** Breaks text into lines, each as long as fits; a word that is too wide has a line of its own. */
function linesOf(text: string, lang: string, fits: (line: string) => boolean): readonly string[] {
  const made: string[] = [];
  for (const word of text.match(/\S+/g) ?? []) {
    for (const [i, part] of partsOf(word, lang).entries()) {
      const longer = `${made.at(-1)}${i === 0 ? ' ' : ''}${part}`;
      if (made.length > 0 && fits(longer)) made[made.length - 1] = longer;
      else made.push(part);
    }
  }
  return made;
}

/**
 * The parts of a word between which a line may break: in writing systems without spaces, the words
 * that `Intl.Segmenter` finds, with the punctuation marks that belong to them; otherwise the whole
 * word.
 */
function partsOf(word: string, lang: string): readonly string[] {
  if (!spaceless.test(word)) return [word];
  const parts: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(
    word,
  )) {
    if (/^[\p{Ps}\p{Pi}]/u.test(segment)) opening += segment;
    else if (isWordLike || parts.length === 0 || opening !== '') {
      parts.push(opening + segment);
      opening = '';
    } else parts[parts.length - 1] += segment;
  }
  return opening === '' ? parts : [...parts, opening];
}

/**
 * Lines of text with their language; the font size, line height (`step`) and total height, in
 * pixels.
 */
interface SetText {
  readonly lines: readonly string[];
  readonly lang: string;
  readonly size: number;
  readonly step: number;
  readonly height: number;
}

/**
 * The limits for setting a text: the largest font size and the maximum height, in pixels, and the
 * ratio of line height to font size.
 */
interface Room {
  readonly size: number;
  readonly height: number;
  readonly leading?: number;
}

/**
 * Sets a text at the largest font size at which its lines fit, or at about 20 pixels if none does.
 * There are no lines if no font has one of the text's letters, because half a title would mislead.
 */
export function setText(
  text: string,
  lang: string,
  widthOf: (text: string) => number | undefined,
  { size, height, leading = 1.12 }: Room,
): SetText {
  const step = size * leading;
  const fits = (line: string): boolean => (widthOf(line) ?? 0) * size <= width - 2 * margin;
  const lines = widthOf(text) === undefined ? [] : linesOf(text, lang, fits);
  const isSet = lines.length * step <= height && lines.every(fits);
  return isSet || size <= 20
    ? { lines, lang, size, step, height: lines.length * step }
    : setText(text, lang, widthOf, { size: size - 2, height, leading });
}

/**
 * Draws lines of text, aligned to the side where lines of their language begin; `top` is the
 * baseline of the first.
 */
export const drawLines = (
  { lines, lang, size, step }: SetText,
  top: number,
  look: Readonly<Record<string, string>>,
): readonly Element[] => {
  const isRightToLeft = directionOf(lang) === 'rtl';
  return lines.map((line, i) =>
    x(
      'text',
      {
        x: startOf(lang, 0),
        y: top + i * step,
        'font-size': size,
        ...(isRightToLeft && { 'text-anchor': 'end' }),
        ...look,
      },
      // The renderer ignores `direction`, so control characters set it: U+202B begins an embedding,
      // U+202C ends it.
      isRightToLeft ? `\u202b${line}\u202c` : line,
    ),
  );
};

/** The x coordinate of the left edge of an object, aligned to where lines of a language begin. */
export const startOf = (lang: string, wide: number): number =>
  directionOf(lang) === 'rtl' ? width - margin - wide : margin;

/** The x coordinate of the left edge of an object, aligned to where lines of a language end. */
export const endOf = (lang: string, wide: number): number =>
  directionOf(lang) === 'rtl' ? margin : width - margin - wide;
