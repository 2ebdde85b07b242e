import { createHash } from 'node:crypto';
import type { Edition } from '../../edition/model.ts';
import type { downloadLabels } from '../../i18n/download-labels.ts';
import { type Book, bookOf } from '../book/book.ts';
import { toEpub } from '../epub/epub.ts';
import { coverOf } from '../images/cover.ts';
import { toPdf } from '../pdf/pdf.ts';
import type { Publication } from '../publication.ts';
import { toMarkdown } from './markdown.ts';
import { findTypst, type Materials, readMaterials } from './materials.ts';
import { toPlainText } from './plain-text.ts';
import { toSinglePage } from './single-page.ts';

/** The kinds of files that a text can be taken away in, as their names end. */
export type Format = keyof (typeof downloadLabels)['formats'];

/** A file as the page lists it; without size and sum where it could not be made. */
export interface Download {
  readonly format: Format;
  /** Path without the site’s base. */
  readonly path: string;
  readonly made: { readonly bytes: number; readonly sha256: string } | undefined;
}

export const formats: readonly Format[] = ['epub', 'pdf', 'html', 'md', 'txt'];

/** Name of a file without its ending: the folder that the text lives in. */
export const nameOf = ({ folder }: Pick<Edition, 'folder'>): string => folder;

/** Whether a file of a kind can be made here: Typst, which sets the PDF, may be missing. */
export const isAtHand = (format: Format): boolean => format !== 'pdf' || findTypst() !== undefined;

/** What is known of the files made already: the page lists them after they were sent. */
const known = new WeakMap<Edition, Map<string, Download['made']>>();

/** Tells the files of one edition apart, which say who publishes them and where. */
const keyOf = (format: Format, { page, publisher }: Publication): string =>
  [format, page, publisher].join('\n');

/** Makes one file; nothing where its maker is not at hand. */
export async function make(
  format: Format,
  book: Book,
  materials: Materials,
): Promise<Uint8Array | undefined> {
  const file = await fileOf(format, book, materials);
  const { edition, publication } = book;
  const made = file && { bytes: file.length, sha256: sumOf(file) };
  known.set(edition, (known.get(edition) ?? new Map()).set(keyOf(format, publication), made));
  return file;
}

async function fileOf(
  format: Format,
  book: Book,
  materials: Materials,
): Promise<Uint8Array | undefined> {
  const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
  switch (format) {
    case 'epub':
      return toEpub(book, await coverOf(book.edition, materials));
    case 'pdf':
      return toPdf(book, materials);
    case 'html':
      return encode(await toSinglePage(book, materials));
    case 'md':
      return encode(toMarkdown(book));
    case 'txt':
      return encode(toPlainText(book));
  }
}

/** The files of a text with their sizes and sums, which are those of the very bytes that are sent. */
export async function downloadsOf(
  edition: Edition,
  publication: Publication,
): Promise<readonly Download[]> {
  const missing = formats.filter((format) => !known.get(edition)?.has(keyOf(format, publication)));
  if (missing.length > 0) {
    const book = bookOf(edition, publication);
    const materials = await readMaterials();
    await Promise.all(missing.map((format) => make(format, book, materials)));
  }
  return formats.map((format) => ({
    format,
    path: `${edition.address}${nameOf(edition)}.${format}`,
    made: known.get(edition)?.get(keyOf(format, publication)),
  }));
}

const sumOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');
