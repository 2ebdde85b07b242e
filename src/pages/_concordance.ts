import { partsOf, segmentsOf } from '../components/concordance-parts.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { passagesOf } from '../edition/passages.ts';
import { type Concordance, concordance } from '../search/concordance.ts';
import { functionWordsOf } from '../search/function-words.ts';
import { editionOf, textPaths } from './_content.ts';

/**
 * From this reading time in minutes, the concordance of a text has a page for each letter; on one
 * page it would take about 1 MB in Chinese, less in other languages.
 */
const large = 100;

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

/**
 * The paths of the concordances: one page for each text, and for large texts also one or more pages
 * for each letter.
 */
export const concordancePaths = async () =>
  (await textPaths()()).flatMap(({ params, props, cacheKey }) => {
    const pageOf = (letter?: string, part = 0) => ({
      params: { ...params, letter: letter && segmentsOf(letter, part) },
      props: { ...props, letter, part },
      cacheKey,
    });
    if (!hasLetterPages(props.entry)) return [pageOf()];
    const pages = [...concordanceOf(props.entry).letters].flatMap(([letter, entries]) =>
      partsOf(letter, entries, props.entry).map((_, part) => pageOf(letter, part)),
    );
    return [pageOf(), ...pages];
  });
