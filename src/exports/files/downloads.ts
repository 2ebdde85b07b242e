import { createHash } from 'node:crypto';
import type { Edition } from '../../edition/model.ts';
import type { downloadLabels } from '../../i18n/download-labels.ts';
import type { Book } from '../book/book.ts';
import { toEpub } from '../epub/epub.ts';
import { coverOf } from '../images/cover.ts';
import { toPdf } from '../pdf/pdf.ts';
import { toMarkdown } from './markdown.ts';
import { findTypst, type Materials } from './materials.ts';
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

/** Makes one file; nothing where its maker is not at hand. */
export async function makeFile(
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

/** A file as the page lists it, which says the size and the sum of the very bytes that are sent. */
export const listedFile = (
  { address, folder }: Pick<Edition, 'address' | 'folder'>,
  format: Format,
  file: Uint8Array | undefined,
): Download => ({
  format,
  path: `${address}${nameOf({ folder })}.${format}`,
  made: file && { bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') },
});
