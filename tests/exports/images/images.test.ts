import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { bookFile, imageSource, pageFiles } from '../../../src/edition/image.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { toMarkdown } from '../../../src/exports/files/markdown.ts';
import { readMaterials } from '../../../src/exports/files/materials.ts';
import { toPlainText } from '../../../src/exports/files/plain-text.ts';
import { toSinglePage } from '../../../src/exports/files/single-page.ts';
import { bookImage } from '../../../src/exports/images/book-images.ts';
import { coverOf } from '../../../src/exports/images/cover.ts';
import { makeImage } from '../../../src/exports/images/make-image.ts';
import { toPdf } from '../../../src/exports/pdf/pdf.ts';
import { toTei } from '../../../src/exports/tei/tei.ts';
import { imageHeader } from '../../../src/markdown/input/image-header.ts';
import { asBook, publication } from '../downloads.ts';
import { smallText } from '../small-text.ts';

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a52' } });
const files = {
  'hive.jpg': await image(1500, 900).jpeg().toBuffer(),
  'turned.jpg': await image(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  'dot.png': await image(9, 7).png().toBuffer(),
  'small.webp': await image(31, 17).webp().toBuffer(),
  'small.avif': await image(33, 19).avif().toBuffer(),
  'small.gif': await image(5, 3).gif().toBuffer(),
  'bee.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>'),
};
const markdown = `## Bees

A dot ![a dot](dot.png) in a line.

![The hive](hive.jpg "Seen from above")

![A bee](bee.svg) ![small](small.webp) ![small](small.avif) ![small](small.gif)

| Head |
| ---- |
| ![a dot](dot.png) |

Words.[^1]

[^1]: A note.

    ![The hive](hive.jpg)`;
const edition = smallText(markdown, {}, files);
const images = await Promise.all(
  edition.images.map(async (one) =>
    bookImage(
      one,
      await makeImage(new Map(Object.entries(files)).get(one.file) ?? Buffer.of(), bookFile(one)),
    ),
  ),
);
const book = asBook(edition);
const materials = await readMaterials();

describe('The size of an image', () => {
  it.each([
    ['hive.jpg', 'jpeg', 1500, 900],
    ['turned.jpg', 'jpeg', 40, 60],
    ['dot.png', 'png', 9, 7],
    ['small.webp', 'webp', 31, 17],
    ['small.avif', 'avif', 33, 19],
    ['small.gif', 'gif', 5, 3],
    ['bee.svg', 'svg', 20, 10],
  ] as const)('of %s is known from its first bytes', (name, format, width, height) => {
    expect(imageHeader(files[name])).toEqual({ format, width, height });
  });

  it('is undefined for other files and truncated images', () => {
    for (const bytes of [Buffer.from('words'), files['hive.jpg'].subarray(0, 12), Buffer.from('')])
      expect(imageHeader(bytes)).toBeUndefined();
  });
});

describe('An image', () => {
  it('is offered to pages as WebP in two widths, never enlarged', async () => {
    const [dot, hive] = edition.images;
    expect(dot && pageFiles(dot).map(({ width }) => width)).toEqual([9]);
    expect(hive && pageFiles(hive).map(({ width }) => width)).toEqual([800, 1500]);
    const [small] = hive ? pageFiles(hive) : [];
    const made = small && (await makeImage(files['hive.jpg'], small));
    expect(made && imageHeader(made)).toEqual({ format: 'webp', width: 800, height: 480 });
    expect(hive && JSON.stringify(edition.sections)).toContain(hive && imageSource(hive));
  });

  it('is in the EPUB, which is valid', async () => {
    const epub = toEpub(book, await coverOf(edition, materials), images);
    expect((await EpubCheck.validate(epub)).messages).toEqual([]);
    expect(Object.keys(unzipSync(epub)).filter((name) => name.includes('/images/'))).toHaveLength(
      6,
    );
  });

  it('is in the PDF, which conforms to PDF/UA', async () => {
    const { file, messages } = await toPdf(book, { own: materials, added: [] }, images);
    expect(messages).toEqual([]);
    expect(
      file &&
        Buffer.from(file)
          .toString('latin1')
          .match(/\/Subtype ?\/Image/g)?.length,
    ).toBeGreaterThan(2);
  });

  it('is embedded in the single page', async () => {
    const page = await toSinglePage(book, materials, images);
    expect(page).not.toMatch(/src="images/);
    expect(page.match(/src="data:image\/(?:jpeg|png|gif|svg\+xml);base64,/g)).toHaveLength(8);
  });

  it('is represented by its alternative text in Markdown, plain text and TEI', async () => {
    const [dot] = edition.images;
    expect(toMarkdown(book)).toContain(
      `![a dot](${publication.page.href}images/${dot?.name}-9.webp)`,
    );
    expect(toMarkdown(book)).toContain('*Seen from above*');
    expect(toPlainText(book)).toContain('A dot [a dot] in a line.');
    const tei = toTei(edition, publication);
    expect(tei).toMatch(/<figDesc>The hive<\/figDesc>\s*<head>Seen from above<\/head>/);
    const schema = readFileSync(new URL('../tei/tei-subset.rng', import.meta.url), 'utf8');
    const input = [{ fileName: 'text.xml', contents: tei }];
    const { errors } = await validateXML({ xml: input, schema, extension: 'relaxng' });
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
