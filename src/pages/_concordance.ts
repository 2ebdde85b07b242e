import { sitePath } from '../components/site-path.ts';
import { subpagePath } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { passagesOf } from '../edition/passages.ts';
import { type Concordance, type ConcordanceEntry, concordance } from '../search/concordance.ts';
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

/** The path segment of a letter; other letters than A to Z are written as code points. */
const letterPath = (letter: string): string =>
  /^\w+$/.test(letter)
    ? letter.toLowerCase()
    : Array.from(letter, (sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-');

/**
 * Estimated size of a page, in bytes of HTML, above which the words of a letter are divided among
 * several.
 */
const most = 600_000;

/** One of the pages among which the words of a letter are divided. */
interface Part {
  readonly href: string;
  /** The first and the last word on the page. */
  readonly name: string;
  readonly entries: readonly ConcordanceEntry[];
}

/**
 * The words of a letter, divided among as many pages as they need: a text in Chinese has thousands
 * under one letter.
 */
export function partsOf(
  letter: string,
  entries: readonly ConcordanceEntry[],
  text: Pick<CatalogueEntry, 'address'>,
): readonly Part[] {
  const made: ConcordanceEntry[][] = [];
  let size = most;
  for (const entry of entries) {
    const own = 60 + entry.places.length * (40 + sitePath(text.address).length);
    if (size + own > most) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(entry);
    size += own;
  }
  return made.map((some, part) => ({
    href: partPath(text, letter, part),
    name: [some[0], some.at(-1)].map((word) => word?.shown).join(' – '),
    entries: some,
  }));
}

/**
 * The path segments of a part, below the path of the concordance: the letter, and from the second
 * part on, the part's number.
 */
const segmentsOf = (letter: string, part: number): string =>
  [letterPath(letter), ...(part > 0 ? [part + 1] : [])].join('/');

/** The path of a page with words of a letter. */
export const partPath = (
  { address }: Pick<CatalogueEntry, 'address'>,
  letter: string,
  part = 0,
): string => `${sitePath(subpagePath(address, 'terms'))}${segmentsOf(letter, part)}/`;

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
