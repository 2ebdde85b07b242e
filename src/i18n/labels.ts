import { ar } from './ar/labels.ts';
import { de } from './de/labels.ts';
import { en } from './en/labels.ts';
import { fill, type Plural } from './fill.ts';
import type { Labels } from './translation.ts';

export type { Labels };

/**
 * The interface's strings by language. Each language has a folder; the type ensures that no string
 * is missing. `fill` replaces placeholders, which are in braces.
 */
export const languages: Readonly<Record<string, Labels>> = { en, de, ar };

/**
 * The strings for a language tag; if there is no translation, the English ones, with the
 * `attributes` that elements containing them need.
 */
export const labelsFor = (lang: string): Labels =>
  languages[new Intl.Locale(lang).language] ?? inEnglish;

const inEnglish: Labels = { ...en, attributes: { lang: 'en', dir: 'ltr' } };

/**
 * Selects a plural form and fills in the number: with the words `{ one: '1 minute', other: '{n}
 * minutes' }`, the number 2 gives “2 minutes”.
 */
export const counted = (words: Plural, n: number, lang: string): string =>
  fill(words[new Intl.PluralRules(lang).select(n)] ?? words.other, { n });

/**
 * A reading time in words: less than two hours in minutes, otherwise in hours and minutes, to the
 * nearest ten minutes.
 */
export function readingTime(minutes: number, lang: string): string {
  const tens = Math.round(minutes / 10) * 10;
  const parts: readonly (readonly [number, 'hour' | 'minute'])[] =
    minutes < 120
      ? [[minutes, 'minute']]
      : [
          [Math.floor(tens / 60), 'hour'],
          [tens % 60, 'minute'],
        ];
  // The interface has the digits 0–9 in every language.
  const locale = `${lang}-u-nu-latn`;
  const words = parts
    .filter(([n], i) => n > 0 || i === 0)
    .map(([n, unit]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n),
    );
  return new Intl.ListFormat(locale, { type: 'unit' }).format(words);
}

/** The short names of a text's available download formats. */
export const formatsOf = (
  downloads: readonly {
    readonly format: keyof Labels['downloads']['short'];
    readonly made: unknown;
  }[],
  { short }: Labels['downloads'],
): readonly string[] => downloads.flatMap(({ format, made }) => (made ? [short[format]] : []));
