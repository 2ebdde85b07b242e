import type { en } from './en/labels.ts';
import type { Plural } from './fill.ts';

/** The type of a translation: the same keys as in English, with the language's own plural forms. */
type Translation<Words> = Words extends string
  ? string
  : Words extends Plural
    ? Plural
    : { readonly [Name in keyof Words]: Translation<Words[Name]> };

/** The interface's strings in a language. */
export type Labels = Translation<typeof en> & {
  /**
   * Attributes for elements with these strings, if the strings are not in the language of the page.
   */
  readonly attributes?: { readonly lang: string; readonly dir: 'ltr' };
};
