import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/edition/passages.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { readMaterials } from '../../../src/exports/files/materials.ts';
import { pageFonts } from '../../../src/exports/fonts/page-fonts.ts';
import { coverOf } from '../../../src/exports/images/cover.ts';
import { toTypst } from '../../../src/exports/pdf/book-in-typst.ts';
import { variableFont } from '../../fonts/variable-font.ts';
import { asBook, bare, missingFrom, shownWords, texts, wordsOf } from '../downloads.ts';
import { smallText } from '../small-text.ts';

const materials = await readMaterials();

describe.each(texts)('the EPUB of %s', async (_name, edition) => {
  const book = asBook(edition);
  const cover = await coverOf(edition, materials);
  const epub = toEpub(book, cover);
  const files = unzipSync(epub);
  const pageOf = (file: string) =>
    new DOMParser().parseFromString(
      strFromU8(files[`EPUB/${file}`] ?? new Uint8Array()),
      'text/xml',
    );
  const order = ['title.xhtml', ...book.parts.map((_, i) => `part-${i + 1}.xhtml`)];
  const pages = new Map(order.map((file) => [file, pageOf(file)]));
  const all = [...pages].flatMap(([file, page]) =>
    [...page.querySelectorAll('*')].map((element) => ({ file, element })),
  );
  const homes = new Map(all.map(({ file, element }) => [element.getAttribute('id'), file]));

  it('is valid, without warnings', async () => {
    const { messages } = await EpubCheck.validate(epub);
    expect(messages).toEqual([]);
  });

  it('has all of the author’s words and notes, then all of the editor’s', () => {
    const words = [...pages.values()].map((page) => {
      const body = page.querySelector('body');
      return body ? shownWords(body) : '';
    });
    const { text, editor } = wordsOf(edition);
    expect(missingFrom(bare(words.join('')), [...text, ...editor])).toEqual([]);
  });

  it('has the ids of the text’s page, each once', () => {
    const wanted = passagesOf(edition).map(({ id }) => id);
    const notes = [edition.annotations, edition.emendations, edition.doubts].flatMap((list) =>
      list.flatMap(({ id, reference }) => [id, reference]),
    );
    const ids = all.flatMap(({ element }) => element.getAttribute('id') ?? []);
    expect([...wanted, ...notes].filter((id) => !homes.has(id))).toEqual([]);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('resolves every internal link', () => {
    const links = all
      .map(({ file, element }) => ({ file, href: element.getAttribute('href') ?? '' }))
      .filter(({ href }) => href.includes('#') && !/^https?:/.test(href));
    const dead = links.filter(({ file, href }) => {
      const [page, id = ''] = href.split('#');
      return homes.get(id) !== (page || file);
    });
    expect(links.length).toBeGreaterThan(10);
    expect(dead).toEqual([]);
  });

  it('marks up notes so that e-readers show them as pop-ups', () => {
    const typed = (type: string) =>
      all.filter(({ element }) => element.getAttribute('epub:type') === type);
    const notes = edition.notes.flatMap((series) => series.notes);
    const lists = [notes, edition.emendations, edition.doubts, edition.annotations];
    expect(typed('footnote').map(({ element }) => element.localName)).toEqual(
      lists.flat().map(() => 'aside'),
    );
    for (const { element } of typed('noteref'))
      expect(element.getAttribute('role')).toBe('doc-noteref');
    expect(typed('noteref').length).toBeGreaterThanOrEqual(lists.flat().length);
  });

  it('shows paragraph numbers, and the rights on its first page', () => {
    for (const { id } of edition.sections.flatMap(({ blocks }) => blocks)) {
      const block = all.find(({ element }) => element.getAttribute('id') === id)?.element;
      expect(block?.querySelector('.number')?.textContent).toBe(`¶ ${id.slice(1)}`);
    }
    expect(pages.get('title.xhtml')?.documentElement.textContent).toContain(
      edition.rights.statement,
    );
  });

  it('is byte-identical at any time and in any place', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const other = toEpub(asBook(edition), await coverOf(edition, materials));
    process.env.TZ = zone ?? 'UTC';
    expect(Buffer.from(other).equals(epub)).toBe(true);
  });
});

it('The fonts that an editor added are in the EPUB, and set the letters that others lack', async () => {
  const edition = smallText('## One\n\nThe letter ب.\n');
  const bytes = await variableFont('ب');
  const { fonts } = await pageFonts(edition, [{ file: 'v.ttf', family: 'Variable', bytes }]);
  const epub = toEpub(asBook(edition), await coverOf(edition, materials), [], fonts);
  expect((await EpubCheck.validate(epub)).messages).toEqual([]);
  const files = unzipSync(epub);
  const css = strFromU8(files['EPUB/style.css'] ?? new Uint8Array());
  const [, family, name] =
    /@font-face\{font-family:(\w+);.*url\((fonts\/[0-9a-f]+\.woff2)\).*U\+628/.exec(css) ?? [];
  expect(css).toContain(`font-family: ${family}, serif`);
  expect(files[`EPUB/${name}`]).toEqual(new Uint8Array(fonts[0]?.content ?? []));
});

it('An EPUB without added fonts leaves the typeface to the reading app', () => {
  const files = unzipSync(toEpub(asBook(smallText('## One\n\nWords.\n')), new Uint8Array()));
  expect(strFromU8(files['EPUB/style.css'] ?? new Uint8Array())).not.toMatch(
    /@font-face|body \{[^}]*font-family/,
  );
});

it('Links lead to headings in any script, in the EPUB and the PDF', () => {
  const book = asBook(smallText('## سورة\n\n[one](#سورة), [two](#%D8%B3%D9%88%D8%B1%D8%A9)\n'));
  const page = strFromU8(
    unzipSync(toEpub(book, new Uint8Array()))['EPUB/part-1.xhtml'] ?? new Uint8Array(),
  );
  expect(page.match(/href="#سورة"/g)).toHaveLength(2);
  expect(toTypst(book, [], []).match(/link\(label\("سورة"\)/g)).toHaveLength(2);
});

it('An EPUB from right to left is valid, and keeps the direction of its address', async () => {
  const edition = smallText('## واحد\n\nالنحل.', { lang: 'ar', title: 'عن النحل' });
  const epub = toEpub(asBook(edition), await coverOf(edition, materials));
  expect((await EpubCheck.validate(epub)).messages).toEqual([]);
  const pages = Object.entries(unzipSync(epub)).map(([name, bytes]) =>
    name.endsWith('.xhtml') ? new TextDecoder().decode(bytes) : '',
  );
  const link = pages.join('').match(/<a [^>]*>https:\/\/texts\.example\/reader\/<\/a>/)?.[0];
  expect(link).toContain('dir="ltr"');
});
