import type { Labels } from '../i18n/labels.ts';

/** The attributes of a search: its language, and the messages that JavaScript shows. */
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
