import type { en } from './en/labels.ts';
import type { Plural } from './fill.ts';

/** A translation of strings: the same keys as in English, with the language's own plural forms. */
type Translation<Words> = Words extends string
  ? string
  : Words extends Plural
    ? Plural
    : { readonly [Name in keyof Words]: Translation<Words[Name]> };

/** The words of the interface in a language. */
export type Labels = Translation<typeof en> & {
  /** Attributes of elements of the interface whose words are not in the language of the page. */
  readonly attributes?: { readonly lang: string; readonly dir: 'ltr' };
};
