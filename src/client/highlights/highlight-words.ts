import { highlights as en } from '../../i18n/en/highlights.ts';
import { fill, type Plural } from '../../i18n/fill.ts';

/** The words about highlights: they come with the script, since a page without highlights has no use for them. */
export type HighlightWords = typeof en;

export const highlightWords: HighlightWords = en;

/** Says how many, as the language of the page has it. */
export const counted = (words: Plural, n: number): string =>
  fill(words[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? words.other, { n });
