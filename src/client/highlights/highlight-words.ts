import { fill, type Plural } from '../../i18n/fill.ts';
import { highlightStrings, loadStrings } from '../../i18n/highlight-strings.ts';
import type { Labels } from '../../i18n/translation.ts';

/** Strings about highlights in the page's language; undefined until they are loaded. */
export let highlightWords: Labels['highlights'];

/** Loads the strings, which pages without highlights do not need. */
export async function loadHighlightWords(): Promise<void> {
  highlightWords ??= await loadStrings(highlightStrings, document.documentElement.lang);
}

/** Formats a count in the language of the strings. */
export const counted = (words: Plural, n: number): string =>
  fill(words[new Intl.PluralRules(highlightWords.lang).select(n)] ?? words.other, { n });
