import type { Element as Html } from 'hast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../edition/direction.ts';
import { filedName, fullTitle, printedName } from '../../edition/persons.ts';
import { sentence } from '../../edition/sentence.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { rightsSentences } from '../../i18n/text-facts.ts';
import type { Book, ContentsEntry } from '../book/book.ts';
import type { PageFont } from '../fonts/page-fonts.ts';
import type { BookImage } from '../images/book-images.ts';
import { xmlDocument } from '../xml.ts';
import { type Page, pageOf } from './pages.ts';

/** The package file: metadata, manifest and reading order. */
export function packageFile(
  book: Book,
  pages: readonly Page[],
  images: readonly BookImage[],
  fonts: readonly PageFont[],
): string {
  const { edition } = book;
  const direction = directionOf(edition.lang);
  const item = (id: string, href: string, type: string, properties?: string): Element =>
    x('item', { id, href, 'media-type': type, ...(properties && { properties }) });
  const xhtml = 'application/xhtml+xml';
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': edition.lang,
      dir: direction,
    },
    [
      metadataOf(book),
      x('manifest', [
        item('contents', 'contents.xhtml', xhtml, 'nav'),
        item('cover-image', 'cover.png', 'image/png', 'cover-image'),
        item('cover', 'cover.xhtml', xhtml),
        item('style', 'style.css', 'text/css'),
        ...pages.map(({ file }) => item(idOf(file), file, xhtml)),
        ...images.map(({ name, type }, i) => item(`image-${i + 1}`, `images/${name}`, type)),
        ...fonts.map(({ name }, i) => item(`font-${i + 1}`, `fonts/${name}`, 'font/woff2')),
      ]),
      x('spine', { 'page-progression-direction': direction }, [
        x('itemref', { idref: 'cover' }),
        ...pages.flatMap(({ file }, i) => [
          x('itemref', { idref: idOf(file) }),
          ...(i === 0 ? [x('itemref', { idref: 'contents' })] : []),
        ]),
      ]),
    ],
  );
  return xmlDocument(root);
}

const idOf = (file: string): string => file.replace(/\.xhtml$/, '');

/** Metadata of the book, including its accessibility. */
function metadataOf({ edition, words, publication }: Book): Element {
  const { creators, lang, description, version, rights, source } = edition;
  const meta = (property: string, value: string): Element => x('meta', { property }, value);
  const said = rights.statement ?? rightsSentences(rights, labelsFor(lang)).join(' ');
  const person = (name: string, id: string, role: string): Element[] => [
    x('dc:contributor', { id }, name),
    x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role),
  ];
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    'alternativeText',
  ];
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'identifier' }, publication.page.href),
    x('dc:title', fullTitle(edition)),
    x('dc:language', lang),
    ...creators.flatMap((one, i) => {
      const id = i === 0 ? 'author' : `author-${i + 1}`;
      const refine = { refines: `#${id}` };
      return [
        x('dc:creator', { id }, printedName(one)),
        x('meta', { ...refine, property: 'role', scheme: 'marc:relators' }, 'aut'),
        ...(one.family ? [x('meta', { ...refine, property: 'file-as' }, filedName(one))] : []),
      ];
    }),
    ...edition.translators.flatMap((one, i) => person(printedName(one), `translator-${i}`, 'trl')),
    ...edition.editors.flatMap((one, i) => person(printedName(one), `editor-${i}`, 'edt')),
    ...(version.editor ? person(version.editor, 'editor', 'edt') : []),
    ...(publication.publisher ? [x('dc:publisher', publication.publisher)] : []),
    x('dc:date', version.date),
    x('dc:description', sentence(description)),
    ...(source ? [x('dc:source', source.address ?? source.title)] : []),
    ...(said ? [x('dc:rights', said)] : []),
    meta('dcterms:modified', `${version.date}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', words.accessible),
  ]);
}

/** The navigation document: the table of contents and the landmarks. */
export function contentsPage({ edition, labels, words }: Book, pages: readonly Page[]): string {
  const lines = pages.flatMap(({ file, contents }) =>
    contents.map((entry) => ({ ...entry, href: `${file}#${entry.id}` })),
  );
  const landmark = (type: string, title: string): readonly Html[] => {
    const page = pages.find((candidate) => candidate.type === type);
    const properties = { 'epub:type': type === 'chapter' ? 'bodymatter' : type };
    return page ? [h('li', h('a', { href: page.file, ...properties }, title))] : [];
  };
  const nav = (type: string, properties: Html['properties'], heading: string, list: Html): Html =>
    h('nav', { 'epub:type': type, ...properties }, [h('h2', { id: `ui-${type}` }, heading), list]);
  const body = h('section', [
    nav('toc', { role: 'doc-toc', ariaLabelledBy: ['ui-toc'] }, labels.contents, listOf(lines)),
    nav(
      'landmarks',
      { ariaLabelledBy: ['ui-landmarks'], hidden: true },
      words.landmarks,
      h('ol', [
        h('li', h('a', { href: 'cover.xhtml', 'epub:type': 'cover' }, edition.title.text)),
        ...landmark('titlepage', words.start),
        ...landmark('chapter', words.text),
        ...landmark('endnotes', labels.notes.authorHeading),
      ]),
    ),
  ]);
  return pageOf(edition.lang, `${labels.contents} – ${edition.title.text}`, body);
}

interface Line extends ContentsEntry {
  readonly href: string;
}

/** Nests the entries of the table of contents in lists, by level. */
function listOf(lines: readonly Line[]): Html {
  const items: Html[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (!line) break;
    let end = i + 1;
    while ((lines[end]?.level ?? 0) > line.level) end++;
    const inside = lines.slice(i + 1, end);
    const link = h('a', { href: line.href }, line.title);
    items.push(h('li', inside.length > 0 ? [link, listOf(inside)] : [link]));
    i = end;
  }
  return h('ol', items);
}
