import { cutFont } from '../../fonts/cut-font.ts';
import { axesOf, charactersOf } from '../../fonts/font-file.ts';
import type { Book } from '../book/book.ts';
import type { Materials } from '../files/materials.ts';
import type { EditorFont } from '../fonts/editor-fonts.ts';
import { withFamily } from '../fonts/font-names.ts';
import { features } from '../fonts/page-fonts.ts';
import type { BookImage } from '../images/book-images.ts';
import type { MadeFile } from '../made-file.ts';
import { toTypst } from './book-in-typst.ts';
import { explain } from './explain.ts';
import { findTypst } from './find-typst.ts';
import { shadowPath } from './image-in-typst.ts';

/** Fonts for a PDF: those of the site, and those that editors added for the text. */
export interface PdfFonts {
  readonly own: Pick<Materials, 'roman' | 'italic' | 'bold' | 'boldItalic' | 'mono'>;
  readonly added: readonly EditorFont[];
}

/**
 * The book as PDF/UA-1 on A5 paper: tagged, with an outline, embedded fonts, and the author's notes
 * and the notes on the text as footnotes. Returns no PDF if Typst is missing (it is available for
 * few platforms), if no font has some letter of the text, or if Typst cannot typeset the text; see
 * `explain` for PDFs that are not PDF/UA.
 */
export async function toPdf(
  book: Book,
  fonts: PdfFonts,
  images: readonly BookImage[] = [],
): Promise<MadeFile> {
  const typst = findTypst();
  if (!typst) return { file: undefined, messages: [] };
  const { blobs, families } = await typstFonts(fonts);
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: [...blobs] }] });
  const creationTimestamp = Date.parse(`${book.edition.version.date}T00:00:00Z`) / 1000;
  for (const { name, bytes } of images) compiler.mapShadow(shadowPath(name), Buffer.from(bytes));
  /** Typesets a book; throws the errors of Typst. */
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

/** Names that `pdf.typ` uses for the site's fonts. */
const ownFamilies = { serif: 'book serif', mono: 'book mono' } as const;

/** The fonts, renamed so that Typst cannot confuse them with those installed on the machine. */
async function typstFonts({ own, added }: PdfFonts) {
  const serif = [own.roman, own.italic, own.bold, own.boldItalic];
  const named = [...new Set(added.map(({ family }) => family))];
  const nameOf = (family: string): string => `book font ${named.indexOf(family) + 1}`;
  const instances = (await Promise.all(added.map(instancesOf))).flat();
  const blobs = [
    ...serif.map((font) => withFamily(font, ownFamilies.serif)),
    withFamily(own.mono, ownFamilies.mono),
    ...instances.map(({ bytes, family }) => withFamily(bytes, nameOf(family))),
  ];
  return { blobs: blobs.map((font) => Buffer.from(font)), families: named.map(nameOf) };
}

/**
 * Makes static fonts, regular and bold, from a variable font, which Typst does not support; returns
 * other fonts unchanged.
 */
async function instancesOf(font: EditorFont): Promise<readonly EditorFont[]> {
  const axes = axesOf(font.bytes);
  if (!axes) return [font];
  const characters = charactersOf(font.bytes);
  const weights = [axes['wght'] ?? []].flat();
  const instances = weights.length > 0 ? weights.map((wght) => ({ ...axes, wght })) : [axes];
  return Promise.all(
    instances.map(async (at) => {
      const cut = { characters, features, axes: at };
      return { ...font, bytes: await cutFont(font.bytes, cut, 'sfnt') };
    }),
  );
}
