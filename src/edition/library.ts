import type { Edition } from './model.ts';

/** The list of texts, where there are several. */

/** What the list says of a text. */
export type Listed = Pick<
  Edition,
  'address' | 'title' | 'author' | 'creators' | 'date' | 'lang' | 'minutes' | 'description'
>;

/** What the list says of an edition, and nothing else of it. */
export const listed = (edition: Listed): Listed => {
  const { address, title, author, creators, date, lang, minutes, description } = edition;
  return { address, title, author, creators, date, lang, minutes, description };
};

/** The year that a date names, such as 1973 of “October 1973”; nothing where it names none. */
export const yearOf = (date: string): string | undefined => /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];

/** A text's authors as they are put in order: family names first. */
const filedUnder = ({ creators }: Listed): string =>
  creators
    .map(({ family, given, literal }) => literal ?? `${family ?? ''} ${given ?? ''}`)
    .join(' ');

/** Texts as they are listed: by family name of the author, then by title. */
export function inOrder<T extends Listed>(texts: readonly T[], lang: string): readonly T[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...texts].sort(
    (a, b) =>
      compare(filedUnder(a), filedUnder(b)) ||
      compare(a.title.text, b.title.text) ||
      compare(a.address, b.address),
  );
}

/** Each value once, in order. */
export const distinct = (values: readonly string[], lang: string): readonly string[] =>
  [...new Set(values)].sort(new Intl.Collator(lang, { numeric: true }).compare);
