import { highlights as en } from '../../i18n/en/highlights.ts';
import { fill, type Plural } from '../../i18n/fill.ts';

/**
 * Strings about highlights. They are bundled with the code that uses them, because pages without
 * highlights do not need them.
 */
export type HighlightWords = typeof en;

export const highlightWords: HighlightWords = en;

/** Formats a count in the page's language. */
export const counted = (words: Plural, n: number): string =>
  fill(words[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? words.other, { n });
