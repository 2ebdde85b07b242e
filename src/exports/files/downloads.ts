import { createHash } from 'node:crypto';
import type { Edition } from '../../edition/model.ts';
import type { Labels } from '../../i18n/labels.ts';
import type { Book } from '../book/book.ts';
import { contentPath } from '../content-path.ts';
import { toEpub } from '../epub/epub.ts';
import { editorFonts } from '../fonts/editor-fonts.ts';
import { type PageFont, pageFonts } from '../fonts/page-fonts.ts';
import type { BookImage } from '../images/book-images.ts';
import { coverOf } from '../images/cover.ts';
import type { MadeFile } from '../made-file.ts';
import { findTypst } from '../pdf/find-typst.ts';
import { toPdf } from '../pdf/pdf.ts';
import { toMarkdown } from './markdown.ts';
import type { Materials } from './materials.ts';
import { toPlainText } from './plain-text.ts';
import { toSinglePage } from './single-page.ts';

/** Download formats, by file name extension. */
export type Format = keyof Labels['downloads']['formats'];

/** A download as its text's page lists it; `made` is undefined if it could not be made. */
export interface Download {
  readonly format: Format;
  /** Path without the site's base. */
  readonly path: string;
  readonly made: { readonly bytes: number; readonly sha256: string } | undefined;
}

export const formats: readonly Format[] = ['epub', 'pdf', 'html', 'md', 'txt'];

/** Whether a format is available: the PDF needs Typst, which may be missing. */
export const isAvailable = (format: Format): boolean =>
  format !== 'pdf' || findTypst() !== undefined;

/** Makes a download; errors name the text and the file. */
export async function makeFile(
  format: Format,
  book: Book,
  materials: Materials,
  images: readonly BookImage[] = [],
): Promise<MadeFile> {
  const { folder } = book.edition;
  try {
    return await makers[format](book, materials, images);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${contentPath(folder)}: ${folder}.${format} could not be made: ${reason} Report this error with the text; “downloads: false” in ${contentPath('site.yaml')} builds the site without files.`,
      { cause: error },
    );
  }
}

type Maker = (
  book: Book,
  materials: Materials,
  images: readonly BookImage[],
) => Promise<MadeFile> | MadeFile;

const whole = (file: Uint8Array | string): MadeFile => ({
  file: typeof file === 'string' ? new TextEncoder().encode(file) : file,
  messages: [],
});

const makers: Readonly<Record<Format, Maker>> = {
  epub: async (book, materials, images) => {
    const cover = await coverOf(book.edition, materials, editorFonts(book.edition.folder).fonts);
    return whole(toEpub(book, cover, images, await addedFonts(book.edition)));
  },
  async pdf(book, own, images) {
    const { fonts: added, unusable } = editorFonts(book.edition.folder);
    const { file, messages } = await toPdf(book, { own, added }, images);
    return { file, messages: [...unusable.map(unusableFont), ...messages] };
  },
  html: async (book, materials, images) =>
    whole(await toSinglePage(book, materials, images, await addedFonts(book.edition))),
  md: (book) => whole(toMarkdown(book)),
  txt: (book) => whole(toPlainText(book)),
};

/**
 * The same subsets of the editor's fonts as on the text's page. Omitted fonts are not reported
 * here, because they are reported for the page.
 */
const addedFonts = async (edition: Edition): Promise<readonly PageFont[]> =>
  (await pageFonts(edition, editorFonts(edition.folder).fonts)).fonts;

const unusableFont = (file: string): string =>
  `${file}: this font is not used, because it is not a TrueType or OpenType file of a single font. Convert it to .ttf or .otf.`;

/** Describes a download as its text's page lists it, with the size and checksum of the file. */
export const listedFile = (
  { address, folder }: Pick<Edition, 'address' | 'folder'>,
  format: Format,
  file: Uint8Array | undefined,
): Download => ({
  format,
  path: `${address}${folder}.${format}`,
  made: file && { bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') },
});
