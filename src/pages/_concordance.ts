import type { CatalogueEntry } from '../edition/catalogue.ts';
import { passagesOf } from '../edition/passages.ts';
import { type Concordance, concordance } from '../search/concordance.ts';
import { functionWordsOf } from '../search/function-words.ts';
import { editionOf, textPaths } from './_content.ts';

/**
 * From this reading time in minutes, the concordance of a text has a page for each letter; on one
 * page it would take about 1 MB.
 */
const large = 150;

/** Whether the concordance of a text has a page for each letter. */
export const hasLetterPages = ({ minutes }: Pick<CatalogueEntry, 'minutes'>): boolean =>
  minutes >= large;

let last: { readonly key: string; readonly words: Concordance } | undefined;

/**
 * The concordance of a text; the last one is cached, because the pages of a text are built in
 * sequence.
 */
export function concordanceOf(entry: CatalogueEntry): Concordance {
  if (last?.key !== entry.key) {
    const edition = editionOf(entry);
    const { lang } = edition;
    const words = concordance(passagesOf(edition), functionWordsOf(lang), lang);
    last = { key: entry.key, words };
  }
  return last.words;
}

/** The path segment of a letter's page; code points stand for letters other than Latin ones. */
export const letterPath = (letter: string): string =>
  /^\w+$/.test(letter)
    ? letter.toLowerCase()
    : Array.from(letter, (sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-');

/** The concordance of each text, and of large ones a page for each letter. */
export const concordancePaths = async () =>
  (await textPaths()()).flatMap(({ params, props, cacheKey }) => {
    const pageOf = (letter?: string) => ({
      params: { ...params, letter: letter && letterPath(letter) },
      props: { ...props, letter },
      cacheKey,
    });
    const letters = hasLetterPages(props.entry)
      ? [...concordanceOf(props.entry).letters.keys()]
      : [];
    return [pageOf(), ...letters.map(pageOf)];
  });
