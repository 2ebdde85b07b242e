import { sitePath } from '../components/site-path.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { passagesOf } from '../edition/passages.ts';
import { type Concordance, type ConcordanceEntry, concordance } from '../search/concordance.ts';
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

/** The path segment of a letter; code points stand for letters other than Latin ones. */
const letterPath = (letter: string): string =>
  /^\w+$/.test(letter)
    ? letter.toLowerCase()
    : Array.from(letter, (sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-');

/** The most that a page of a letter should take, in bytes of HTML, as far as `parts` estimates. */
const most = 600_000;

/**
 * The words of a letter, divided among as many pages as they need: a text in Chinese has thousands
 * under one letter.
 */
export function parts(
  entries: readonly ConcordanceEntry[],
  { address }: Pick<CatalogueEntry, 'address'>,
): readonly (readonly ConcordanceEntry[])[] {
  const made: ConcordanceEntry[][] = [];
  let size = most;
  for (const entry of entries) {
    const own = 100 + entry.places.length * (60 + sitePath(address).length);
    if (size + own > most) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(entry);
    size += own;
  }
  return made;
}

/** The path of a part of a letter below the concordance; the first part is at the letter itself. */
export const partPath = (letter: string, part: number): string =>
  part === 0 ? `${letterPath(letter)}/` : `${letterPath(letter)}/${part + 1}/`;

/** The concordance of each text, and of large ones one page or several for each letter. */
export const concordancePaths = async () =>
  (await textPaths()()).flatMap(({ params, props, cacheKey }) => {
    const pageOf = (path?: string, letter?: string, part = 0) => ({
      params: { ...params, letter: path?.replace(/\/$/, '') },
      props: { ...props, letter, part },
      cacheKey,
    });
    if (!hasLetterPages(props.entry)) return [pageOf()];
    const pages = [...concordanceOf(props.entry).letters].flatMap(([letter, entries]) =>
      parts(entries, props.entry).map((_, part) => pageOf(partPath(letter, part), letter, part)),
    );
    return [pageOf(), ...pages];
  });
