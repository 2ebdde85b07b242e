import { strFromU8, unzipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { DOMParser, parseHTML } from 'linkedom';
import { getDocumentProxy } from 'unpdf';
import type { Block } from '../../src/edition/block.ts';
import type { Edition } from '../../src/edition/model.ts';
import { toEpub } from '../../src/exports/epub/epub.ts';
import { toMarkdown } from '../../src/exports/files/markdown.ts';
import type { Materials } from '../../src/exports/files/materials.ts';
import { toPlainText } from '../../src/exports/files/plain-text.ts';
import { toSinglePage } from '../../src/exports/files/single-page.ts';
import { toPdf } from '../../src/exports/pdf/pdf.ts';
import { toTei } from '../../src/exports/tei/tei.ts';
import { asBook, publication, shownWords } from './downloads.ts';
import { markdownWords, parseMarkdown } from './files/read-markdown.ts';
import { readPdf } from './pdf/read-pdf.ts';

/** A form of a text: its words, and the XML in it. */
export interface Form {
  readonly name: string;
  readonly words: string;
  readonly xml: readonly string[];
}

/** All forms of a text except pictures. */
export async function formsOf(edition: Edition, materials: Materials): Promise<readonly Form[]> {
  const book = asBook(edition);
  const tei = toTei(edition, publication);
  const epub = unzipSync(toEpub(book, new Uint8Array()));
  const xml = Object.entries(epub).flatMap(([name, bytes]) =>
    /\.(?:xhtml|opf|xml)$/.test(name) ? [strFromU8(bytes)] : [],
  );
  const bodies = book.parts.map((_, i) =>
    strFromU8(epub[`EPUB/part-${i + 1}.xhtml`] ?? epub.none ?? new Uint8Array()),
  );
  const form = (name: string, words: string, made: readonly string[] = []): Form => ({
    name,
    words,
    xml: made,
  });
  return [
    form('page', pageWords(edition)),
    form('EPUB', bodies.map(xhtmlWords).join('\n'), xml),
    form('TEI', teiWords(tei), [tei]),
    form('single page', singlePageWords(await toSinglePage(book, materials))),
    form('text', toPlainText(book)),
    form('Markdown', markdownWords(parseMarkdown(toMarkdown(book)))),
    form('PDF', await pdfWords(edition, materials)),
  ];
}

/** The words of a text's main page. */
function pageWords({ header, sections, dateline, notes }: Edition): string {
  const blocks: readonly Block[] = [
    ...header,
    ...sections.flatMap((section) => [section.heading, ...section.blocks]),
    ...(dateline ? [dateline] : []),
    ...notes.flatMap((series) => series.notes),
  ];
  return blocks.map(({ hast }) => htmlWords(toHtml([...hast]))).join('\n');
}

function htmlWords(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return shownWords(document.body);
}

function singlePageWords(html: string): string {
  const { document } = parseHTML(html);
  const article = document.querySelector('article');
  return article ? shownWords(article) : '';
}

function xhtmlWords(xhtml: string): string {
  const body = new DOMParser().parseFromString(xhtml, 'text/xml').querySelector('body');
  return body ? shownWords(body) : '';
}

function teiWords(xml: string): string {
  const text = new DOMParser().parseFromString(xml, 'text/xml').querySelector('text');
  for (const numbered of text?.querySelectorAll('item[n], head[n]') ?? [])
    numbered.prepend(`${numbered.getAttribute('n')} `);
  return text?.textContent ?? '';
}

async function pdfWords(edition: Edition, own: Materials): Promise<string> {
  const { file, messages } = await toPdf(asBook(edition), { own, added: [] });
  if (!file) throw new Error(messages.join('\n'));
  const { body, notes } = await readPdf(await getDocumentProxy(Uint8Array.from(file)));
  return `${body}\n${notes}`;
}
