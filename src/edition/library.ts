import type { Edition } from './model.ts';

/** Data of the page that lists the texts of a site that has several. */

/** What the page needs of a text. */
export type Listed = Pick<
  Edition,
  'address' | 'title' | 'author' | 'creators' | 'date' | 'lang' | 'minutes' | 'description'
>;

/** The year in a date, such as 1973 in “October 1973”; undefined if there is none. */
export const yearOf = (date: string): string | undefined => /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];

/** The sort key of a text's authors: family names first. */
const filedUnder = ({ creators }: Listed): string =>
  creators
    .map(({ family, given, literal }) => literal ?? `${family ?? ''} ${given ?? ''}`)
    .join(' ');

/** Sorts texts by their authors' names (`filedUnder`), then by title, then by address. */
export function inOrder<T extends Listed>(texts: readonly T[], lang: string): readonly T[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...texts].sort(
    (a, b) =>
      compare(filedUnder(a), filedUnder(b)) ||
      compare(a.title.text, b.title.text) ||
      compare(a.address, b.address),
  );
}

/** The distinct values, sorted. */
export const distinct = (values: readonly string[], lang: string): readonly string[] =>
  [...new Set(values)].sort(new Intl.Collator(lang, { numeric: true }).compare);
