import type { Labels } from '../i18n/labels.ts';

/** What script says of the results of a search, as attributes of the element that shows them. */
export const searchWords = ({ lang, search }: Labels): Readonly<Record<string, string>> => ({
  lang,
  ...Object.fromEntries(
    Object.entries({ ...search.matches, ...search.said }).map(([name, words]) => [
      `data-${name}`,
      words,
    ]),
  ),
});
