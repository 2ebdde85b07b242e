import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMaterials } from '../../../src/exports/files/materials.ts';
import { editorFonts } from '../../../src/exports/fonts/editor-fonts.ts';
import { familyOf, withFamily } from '../../../src/exports/fonts/font-names.ts';
import { findTypst } from '../../../src/exports/pdf/find-typst.ts';
import { type PdfFonts, toPdf } from '../../../src/exports/pdf/pdf.ts';
import { variableFont } from '../../fonts/variable-font.ts';
import { asBook } from '../downloads.ts';
import { smallText } from '../small-text.ts';

const own = await readMaterials();
const content = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(content, { recursive: true }));
mkdirSync(join(content, 'fonts'));
mkdirSync(join(content, 'trial', 'fonts'), { recursive: true });
const packages = createRequire(import.meta.url);
// A font with characters that the text face lacks, such as box-drawing characters.
const drawing = '@expo-google-fonts/source-code-pro/700Bold/SourceCodePro_700Bold.ttf';
copyFileSync(packages.resolve(drawing), join(content, 'trial', 'fonts', 'drawing.ttf'));
writeFileSync(join(content, 'fonts', 'web.woff2'), 'wOF2 and so on');
writeFileSync(join(content, 'fonts', 'LICENCE.txt'), 'Free.');

const withDrawing = smallText('## One\n\nPlain.\n\nThe sign ╬ and `code ╬`.\n');
const pdfOf = (edition = withDrawing, fonts: PdfFonts = { own, added: [] }) =>
  toPdf(asBook(edition), fonts);
/** The names of the fonts in a PDF. */
const fontsIn = (pdf: Uint8Array | undefined): readonly string[] =>
  [
    ...new Set(
      Array.from(
        Buffer.from(pdf ?? [])
          .toString('latin1')
          .matchAll(/\/FontName ?\/[A-Z]+\+([\w-]+)/g),
        ([, name = '']) => name,
      ),
    ),
  ].sort();

describe('a font', () => {
  it('reports its family, and can be renamed to another', () => {
    expect(familyOf(own.roman)).toBe('Source Serif 4');
    const renamed = withFamily(own.bold, 'book serif');
    expect(familyOf(renamed)).toBe('book serif');
    expect(familyOf(withFamily(renamed, 'another'))).toBe('another');
  });

  it('is refused if it is neither TrueType nor OpenType', () => {
    for (const bytes of ['', 'wOF2', 'a'.repeat(100), '\0\x01\0\0\0\xff'])
      expect(familyOf(Buffer.from(bytes, 'latin1'))).toBeUndefined();
  });
});

describe('the fonts of an editor', () => {
  it('are those of the text, then those of all texts; other files are reported', () => {
    const { fonts, unusable } = editorFonts('trial', content);
    expect(fonts.map(({ family }) => family)).toEqual(['Source Code Pro']);
    expect(unusable).toEqual([expect.stringMatching(/web\.woff2$/)]);
    expect(editorFonts('another', content).fonts).toEqual([]);
  });
});

describe.skipIf(!findTypst())('a PDF', () => {
  it('is left out if no font has a character, and the log names the place', async () => {
    const { file, messages } = await pdfOf();
    expect(file).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('content/trial: ');
    expect(messages[0]).toContain('“╬” (U+256C, ¶ 2)');
    expect(messages[0]).toContain('content/trial/fonts/');
  });

  it('is set with one font for each weight of a variable one', async () => {
    const added = [{ file: 'v.ttf', family: 'Variable', bytes: await variableFont('ب') }];
    const edition = smallText('## One\n\nThe letter ب, and **ب** in bold.\n');
    const { file, messages } = await pdfOf(edition, { own, added });
    expect(messages).toEqual([]);
    const pdf = Buffer.from(file ?? []).toString('latin1');
    expect(pdf.match(/\/FontName ?\/[A-Z]+\+SourceSans/g)).toHaveLength(2);
  });

  it('is set with the fonts that the editor added', async () => {
    const { fonts: added } = editorFonts('trial', content);
    const { file, messages } = await pdfOf(withDrawing, { own, added });
    expect(messages).toEqual([]);
    expect(fontsIn(file)).toContain('SourceCodePro-Bold');
  });

  it('uses no fonts of the machine', async () => {
    const { file } = await pdfOf(
      smallText('## One\n\nA *b* **c** ***d*** `e`, αβγ, где.\n\n- f\n\n```\ng\n```\n\n1. h\n'),
    );
    expect(fontsIn(file)).toEqual([
      'SourceCodePro-Regular',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
      'SourceSerif4-SemiBoldItalic',
    ]);
  });
});
