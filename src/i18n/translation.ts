import type { en } from './en/labels.ts';
import type { Plural } from './fill.ts';

/** What English has, in any language: as many words under the same names, with its own plurals. */
type Translation<Words> = Words extends string
  ? string
  : Words extends Plural
    ? Plural
    : { readonly [Name in keyof Words]: Translation<Words[Name]> };

/** The words of the interface in a language. */
export type Labels = Translation<typeof en>;
