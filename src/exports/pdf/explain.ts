import type { Edition } from '../../edition/model.ts';
import { passagesOf } from '../../edition/passages.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { placeName } from '../../i18n/place-names.ts';
import type { Book, BookPart } from '../book/book.ts';
import { contentPath } from '../content-path.ts';
import type { MadeFile } from '../made-file.ts';

/** Typesets a book as PDF; throws the errors of Typst. */
type SetBook = (book: Book, standard?: 'ua-1') => Uint8Array;

/**
 * Handles a failed PDF. If no font has some of the letters, reports these and makes no PDF.
 * Otherwise makes a PDF that does not conform to PDF/UA, if Typst can, and reports the error and
 * the block that causes it.
 */
export function explain(book: Book, error: unknown, set: SetBook): MadeFile {
  const { edition } = book;
  const letters = lettersIn(error);
  if (letters.length > 0) return { file: undefined, messages: [missingLetters(edition, letters)] };
  const file = attempt(() => set(book));
  const place = faultyPlace(book, (some) => attempt(() => set(some, 'ua-1')) !== undefined);
  const reason = reasonOf(error);
  const text = `${contentPath(edition.folder)}`;
  const message = file
    ? `${text}: the PDF does not conform to PDF/UA-1 (${reason}${place}). The page and the EPUB remain accessible.`
    : `${text}: no PDF is made, because Typst reports an error (${reason}${place}). Simplify that passage, or report the error with the text.`;
  return { file, messages: [message] };
}

function attempt(make: () => Uint8Array): Uint8Array | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Text that no font can display, as Typst's message quotes it. */
const unshown = /the text `\\*"(.+?)\\*"` could not be displayed/g;
const escaped = /\\+u\{([0-9a-f]+)\}/gi;

/** The letters that no font has, without duplicates. */
function lettersIn(error: unknown): readonly string[] {
  const found = Array.from(String(error).matchAll(unshown), ([, words = '']) =>
    words.replace(escaped, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return [...new Set(found.flatMap((words) => [...words]))];
}

/** Maximum number of letters named in a message. */
const mostNamed = 12;

function missingLetters(edition: Edition, letters: readonly string[]): string {
  const { folder } = edition;
  const named = letters.slice(0, mostNamed).map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `“${letter}” (U+${code}, ${placesOf(edition, letter)})`;
  });
  const others = letters.length - named.length;
  const all = [...named, ...(others > 0 ? [`${others} more`] : [])].join(', ');
  return `${contentPath(folder)}: no PDF is made, because no font has ${all}. Put a font that has them (.ttf or .otf) into ${contentPath('fonts')}/ or ${contentPath(folder, 'fonts')}/.`;
}

/** The first places where a letter occurs, as readers cite them. */
function placesOf(edition: Edition, letter: string): string {
  const labels = labelsFor('en');
  const found = passagesOf(edition).filter(({ text }) => text.includes(letter));
  const names = found.slice(0, 3).map((passage) => placeName(passage, labels) || `#${passage.id}`);
  const places = [...new Set(names)].join(', ');
  return places ? `${places}${found.length > 3 ? ' …' : ''}` : 'front matter or editorial notes';
}

/** The place of the block that cannot be typeset, found by bisection; empty if every block can. */
function faultyPlace(book: Book, canBeSet: (book: Book) => boolean): string {
  let suspects = book.parts.flatMap((part) =>
    part.hast.map((element): BookPart => ({ ...part, hast: [element] })),
  );
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = canBeSet({ ...book, parts: half }) ? suspects.slice(half.length) : half;
  }
  const [found] = suspects;
  if (!found || canBeSet({ ...book, parts: suspects })) return '';
  return `, at #${String(found.hast[0]?.properties['id'] ?? found.id)}`;
}

/** The text of the message in Typst's error. */
const reasonOf = (error: unknown): string =>
  /"?message"?: ?"((?:[^"\\]|\\.)*)"/.exec(String(error))?.[1]?.replaceAll('\\"', '”') ??
  String(error).split('\n')[0] ??
  '';
