import { en } from './en/labels.ts';
import { fill, type Plural } from './fill.ts';
import type { Labels } from './translation.ts';

export type { Labels };

/**
 * The words of the interface, by language: a folder each, whole by its type. The pipeline, the pages and
 * the elements take their words from here and spell none. Names in braces are filled in with `fill`.
 */
export const languages: Readonly<Record<string, Labels>> = { en };

/** The words for a language tag; English where a language has none yet. */
export const labelsFor = (_lang: string): Labels => en;

/** Says how many in a language: `counted({ one: '1 minute', other: '{n} minutes' }, 2, 'en')`. */
export const counted = (words: Plural, n: number, lang: string): string =>
  fill(words[new Intl.PluralRules(lang).select(n)] ?? words.other, { n });

/** The short names of the files that a text can be downloaded as. */
export const formatsOf = (
  downloads: readonly {
    readonly format: keyof Labels['downloads']['short'];
    readonly made: unknown;
  }[],
  { short }: Labels['downloads'],
): readonly string[] => downloads.flatMap(({ format, made }) => (made ? [short[format]] : []));
