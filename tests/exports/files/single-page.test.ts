import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/edition/passages.ts';
import { readMaterials } from '../../../src/exports/files/materials.ts';
import { toSinglePage } from '../../../src/exports/files/single-page.ts';
import { pageFonts } from '../../../src/exports/fonts/page-fonts.ts';
import { variableFont } from '../../fonts/variable-font.ts';
import { asBook, bare, missingFrom, shownWords, texts, wordsOf } from '../downloads.ts';
import { smallText } from '../small-text.ts';

const materials = await readMaterials();

describe.each(texts)('the single page of %s', async (_name, edition) => {
  const html = await toSinglePage(asBook(edition), materials);
  const { document } = parseHTML(html);

  it('is no larger than 210 kB', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(210_000);
  });

  it('loads no other file', () => {
    const asked = [...document.querySelectorAll('[src], link, use, image')].filter(
      (element) => element.getAttribute('rel') !== 'canonical',
    );
    expect(asked).toEqual([]);
    const inside = html.replace(/<a [^>]*>/g, '');
    expect(inside).not.toMatch(/@import|url\((?!data:)/);
    expect(document.querySelector('style')?.textContent).toContain('@font-face');
    expect(document.querySelector('style')?.textContent).toContain('article');
    expect(document.querySelector('script')?.textContent).toContain('createTreeWalker');
  });

  it('has all of the author’s words and notes, then all of the editor’s', () => {
    const article = document.querySelector('article');
    const { text, editor } = wordsOf(edition);
    const shown = article ? shownWords(article) : '';
    expect(missingFrom(bare(shown), [...text, ...editor])).toEqual([]);
  });

  it('has the ids of the text’s page, and no broken links', () => {
    const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(passagesOf(edition).filter(({ id }) => !ids.has(id))).toEqual([]);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is byte-identical every time', async () => {
    expect(await toSinglePage(asBook(edition), materials)).toBe(html);
  });
});

it('The fonts that an editor added are in the single page', async () => {
  const edition = smallText('## One\n\nThe letter ب.\n');
  const bytes = await variableFont('ب');
  const { fonts } = await pageFonts(edition, [{ file: 'v.ttf', family: 'Variable', bytes }]);
  const html = await toSinglePage(asBook(edition), materials, [], fonts);
  const encoded = Buffer.from(fonts[0]?.content ?? []).toString('base64');
  expect(html.split(`url(data:font/woff2;base64,${encoded})`)).toHaveLength(2);
  expect(html).toContain('unicode-range:U+628');
});
