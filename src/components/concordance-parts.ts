import { subpagePath } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { ConcordanceEntry } from '../search/concordance.ts';
import { sitePath } from './site-path.ts';

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
  largest = most,
): readonly Part[] {
  const made: ConcordanceEntry[][] = [];
  let size = largest;
  for (const entry of entries) {
    const own = 60 + entry.places.length * (40 + sitePath(text.address).length);
    if (size + own > largest) {
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
export const segmentsOf = (letter: string, part: number): string =>
  [letterPath(letter), ...(part > 0 ? [part + 1] : [])].join('/');

/** The path of a page with words of a letter. */
export const partPath = (
  { address }: Pick<CatalogueEntry, 'address'>,
  letter: string,
  part = 0,
): string => `${sitePath(subpagePath(address, 'terms'))}${segmentsOf(letter, part)}/`;
