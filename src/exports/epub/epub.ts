import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Book } from '../book/book.ts';
import { addedFamily, type PageFont } from '../fonts/page-fonts.ts';
import type { BookImage } from '../images/book-images.ts';
import style from './epub.css?raw';
import { contentsPage, packageFile } from './package.ts';
import { coverPage, pagesOf } from './pages.ts';

/** The container file, which gives the path of the package file. */
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * The book as EPUB 3.3: one page per part, pop-up notes, and the same ids as the text's page.
 * `cover` is a PNG. The output is reproducible: every date is that of the edition.
 *
 * Packaging takes little code (a package file, a table of contents, a zip); existing libraries add
 * the current time, random ids and their own copyright line, write temporary files, and drop
 * `epub:type`.
 */
export function toEpub(
  book: Book,
  cover: Uint8Array,
  images: readonly BookImage[] = [],
  fonts: readonly PageFont[] = [],
): Uint8Array {
  const pages = pagesOf(book, images);
  const files: Zippable = {
    // Programs identify an EPUB by this file, which must come first and uncompressed.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageFile(book, pages, images, fonts)),
    'EPUB/contents.xhtml': strToU8(contentsPage(book, pages)),
    'EPUB/cover.png': [cover, { level: 0 }],
    'EPUB/cover.xhtml': strToU8(coverPage(book)),
    'EPUB/style.css': strToU8(style + fontStyle(fonts)),
  };
  for (const { file, xhtml } of pages) files[`EPUB/${file}`] = strToU8(xhtml);
  for (const { name, bytes } of images) files[`EPUB/images/${name}`] = [bytes, { level: 0 }];
  for (const { name, content } of fonts) files[`EPUB/fonts/${name}`] = [content, { level: 0 }];
  // The start of the day in local time, which is what zip files store.
  const mtime = new Date(`${book.edition.version.date}T00:00`);
  return zipSync(files, { level: 9, mtime, os: 0 });
}

/**
 * CSS that sets the text in the editor's fonts, and characters that they lack in the reading app's
 * font.
 */
function fontStyle(fonts: readonly PageFont[]): string {
  if (fonts.length === 0) return '';
  const rules = fonts.map(({ name, rule }) => rule(`fonts/${name}`));
  return `${rules.join('\n')}\nbody { font-family: ${addedFamily}, serif; }\n`;
}
