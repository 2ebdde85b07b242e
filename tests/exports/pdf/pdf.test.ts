import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readMaterials } from '../../../src/exports/files/materials.ts';
import { findTypst } from '../../../src/exports/pdf/find-typst.ts';
import { toPdf } from '../../../src/exports/pdf/pdf.ts';
import { literal } from '../../../src/exports/pdf/typst.ts';
import { asBook, bare, missingFrom, texts, wordsOf } from '../downloads.ts';
import { readPdf } from './read-pdf.ts';

const fonts = { own: await readMaterials(), added: [] };
/** Optional, because there is no build for some platforms; required in CI. */
const typst = findTypst();
if (!typst && process.env.CI) throw new Error('Typst is missing: npm install');
/** Removes references of emendations, list marks, and hyphens, some of which are hyphenation. */
const joined = (words: string): string => bare(words).replace(/[-‐°•–·]/g, '');

describe.each(texts)('the PDF of %s', async (_name, edition) => {
  const { file: made } = await toPdf(asBook(edition), fonts);
  if (!made) {
    it.skip('can be made: Typst is not installed');
    return;
  }
  const pdf = await getDocumentProxy(Uint8Array.from(made));
  const read = await readPdf(pdf);

  it('has all of the author’s words, then all of the editor’s', () => {
    const { text, editor } = wordsOf(edition);
    const notes = new Set(edition.notes.flatMap((series) => series.notes.map((note) => note.text)));
    const body = [...text.filter((piece) => !notes.has(piece)), ...editor].map(joined);
    expect(missingFrom(joined(read.body), body)).toEqual([]);
  });

  it('has every note as a footnote, after its sign', () => {
    const notes = edition.notes.flatMap((series) => series.notes);
    for (const { text } of notes) expect(joined(read.notes)).toContain(joined(text));
    for (const { sign, references } of notes)
      expect(read.signs.filter((found) => found.trim() === sign).length).toBeGreaterThanOrEqual(
        references.length + 1,
      );
  });

  it('has the number of each paragraph', () => {
    for (const { id } of edition.sections.flatMap(({ blocks }) => blocks))
      expect(read.body).toContain(`¶ ${id.slice(1)}`);
  });

  it('states the rights on its first page', () => {
    expect(joined(read.pages[0] ?? '')).toContain(joined(edition.rights.statement ?? ''));
  });

  it('is tagged, and has an outline and metadata', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: edition.title.text, Author: edition.author });
    const outline = (await pdf.getOutline()).map(({ title }) => title);
    const divisions = edition.sections.filter(({ depth, heading }) => depth === 2 && heading.id);
    expect(outline).toEqual(expect.arrayContaining(divisions.map(({ heading }) => heading.text)));
  });

  it('is byte-identical every time', async () => {
    const { file: again } = await toPdf(asBook(edition), fonts);
    expect(again && Buffer.from(again).equals(made)).toBe(true);
  });
});

describe.skipIf(!typst)('Text passed to Typst', () => {
  it('is reproduced exactly, whatever it is', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'#$*_`<>@=-+/\\"\'[]{}()~;:&%\n\t\r\0') }),
    );
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 50 }), (strings) => {
        const values = strings.map((words) => `${literal(words)},`).join('');
        const mainFileContent = `#metadata((${values})) <read>`;
        // The compiler keeps state, so use a new one for each text.
        const compiler = typst?.NodeCompiler.create();
        const found: unknown = compiler?.query(
          { mainFileContent },
          { selector: '<read>', field: 'value' },
        );
        expect(found).toEqual([strings]);
      }),
      { numRuns: 60 },
    );
  });
});
