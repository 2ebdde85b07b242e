import type { Labels } from '../i18n/labels.ts';

/** Messages that JavaScript shows about search results, as data attributes. */
export const searchWords = ({
  lang,
  attributes,
  search,
}: Labels): Readonly<Record<string, string>> => ({
  lang,
  ...attributes,
  ...Object.fromEntries(
    Object.entries({ ...search.matches, ...search.said }).map(([name, words]) => [
      `data-${name}`,
      words,
    ]),
  ),
});
