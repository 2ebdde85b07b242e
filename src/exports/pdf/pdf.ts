import type { Book } from '../book/book.ts';
import type { Materials } from '../files/materials.ts';
import type { EditorFont } from '../fonts/editor-fonts.ts';
import { withFamily } from '../fonts/font-names.ts';
import type { BookImage } from '../images/book-images.ts';
import type { MadeFile } from '../made-file.ts';
import { toTypst } from './book-in-typst.ts';
import { explain } from './explain.ts';
import { findTypst } from './find-typst.ts';
import { shadowPath } from './image-in-typst.ts';

/** The fonts that a PDF is set in: those of the site, and those that an editor added for the text. */
export interface PdfFonts {
  readonly own: Pick<Materials, 'roman' | 'italic' | 'bold' | 'boldItalic' | 'mono'>;
  readonly added: readonly EditorFont[];
}

/**
 * The book as PDF/UA-1, for A5 paper: tagged, with an outline, its fonts embedded, the author’s notes
 * at the foot of the page that cites them. Where it cannot be made so that no letter is lost, none is
 * made: Typst, which sets it, may be missing (it comes as a program for few kinds of machine), or a
 * letter may stand in no font.
 */
export async function toPdf(
  book: Book,
  fonts: PdfFonts,
  images: readonly BookImage[] = [],
): Promise<MadeFile> {
  const typst = findTypst();
  if (!typst) return { file: undefined, messages: [] };
  const { blobs, families } = typstFonts(fonts);
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: [...blobs] }] });
  const creationTimestamp = Date.parse(`${book.edition.version.date}T00:00:00Z`) / 1000;
  for (const { name, bytes } of images) compiler.mapShadow(shadowPath(name), Buffer.from(bytes));
  /** Sets a book; throws what Typst has to say if it cannot. */
  const set = (some: Book, pdfStandard?: 'ua-1'): Uint8Array => {
    const result = compiler.compile({ mainFileContent: toTypst(some, families, images) });
    if (!result.result)
      throw new Error(JSON.stringify(result.takeError()?.shortDiagnostics ?? 'no reason given'));
    return compiler.pdf(result.result, { ...(pdfStandard && { pdfStandard }), creationTimestamp });
  };
  try {
    return { file: set(book, 'ua-1'), messages: [] };
  } catch (error) {
    return explain(book, error, set);
  }
}

/** The families of the site’s own fonts, by which the style calls them. */
const ownFamilies = { serif: 'book serif', mono: 'book mono' } as const;

/** Fonts under names that no machine has, for Typst takes fonts of the machine by name. */
function typstFonts({ own, added }: PdfFonts) {
  const serif = [own.roman, own.italic, own.bold, own.boldItalic];
  const named = [...new Set(added.map(({ family }) => family))];
  const nameOf = (family: string): string => `book font ${named.indexOf(family) + 1}`;
  const blobs = [
    ...serif.map((font) => withFamily(font, ownFamilies.serif)),
    withFamily(own.mono, ownFamilies.mono),
    ...added.map(({ bytes, family }) => withFamily(bytes, nameOf(family))),
  ];
  return { blobs: blobs.map((font) => Buffer.from(font)), families: named.map(nameOf) };
}
