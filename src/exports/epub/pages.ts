import type { ElementContent, Element as Html } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../edition/direction.ts';
import { fragmentOf } from '../../edition/text-links.ts';
import { fill } from '../../i18n/fill.ts';
import { type Book, type BookPart, type ContentsEntry, idsOf } from '../book/book.ts';
import { type BookImage, withImages } from '../images/book-images.ts';
import { xmlDocument } from '../xml.ts';

/** A page of an EPUB. */
export interface Page {
  readonly file: string;
  readonly xhtml: string;
  /** The headings on the page, for the table of contents. */
  readonly contents: readonly ContentsEntry[];
  /** The page's type in the EPUB vocabulary. */
  readonly type: string;
}

/** The types of parts in EPUB, and their DPUB-ARIA roles. */
const kinds: Readonly<Record<BookPart['kind'], { readonly type: string; readonly role?: string }>> =
  {
    head: { type: 'preface', role: 'doc-preface' },
    text: { type: 'chapter', role: 'doc-chapter' },
    notes: { type: 'endnotes', role: 'doc-endnotes' },
    editorial: { type: 'appendix', role: 'doc-appendix' },
    bibliography: { type: 'bibliography', role: 'doc-bibliography' },
    colophon: { type: 'colophon', role: 'doc-colophon' },
  };

/** The title page and one page per part, in reading order. */
export function pagesOf(
  { front, parts, edition, words }: Book,
  images: readonly BookImage[],
): readonly Page[] {
  const { lang, title } = edition;
  const files = parts.map((_, i) => `part-${i + 1}.xhtml`);
  const homes = new Map(
    parts.flatMap(({ hast }, i) => hast.flatMap(idsOf).map((id) => [id, files[i] ?? ''])),
  );
  const page = (file: string, heading: string, body: Html): string =>
    pageOf(lang, `${heading} – ${title.text}`, linked(body, file, homes));
  const titlePage: Page = {
    file: 'title.xhtml',
    xhtml: page('title.xhtml', words.start, section('titlepage', [...front])),
    contents: [{ id: title.id, title: words.start, level: 1 }],
    type: 'titlepage',
  };
  return [
    titlePage,
    ...parts.map(({ id, kind, hast, contents }, i): Page => {
      const file = files[i] ?? '';
      const { type, role } = kinds[kind];
      const shown = withImages(hast, images, ({ name }) => `images/${name}`);
      const body = section(type, [...shown], { role, ariaLabelledBy: [id] });
      return { file, xhtml: page(file, contents[0]?.title ?? '', body), contents, type };
    }),
  ];
}

/** The page that shows the cover. */
export function coverPage({ edition, words }: Book): string {
  const alt = fill(words.cover, { title: edition.title.text, author: edition.author });
  const image = h('img', { src: 'cover.png', alt, role: 'doc-cover' });
  return pageOf(edition.lang, edition.title.text, section('cover', [image]));
}

/** Makes an XHTML document with one element in its body. */
export function pageOf(lang: string, title: string, body: Html): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
  };
  const html = x('html', { ...namespaces, lang, 'xml:lang': lang, dir: directionOf(lang) }, [
    x('head', [
      x('meta', { charset: 'utf-8' }),
      x('title', title),
      x('link', { rel: 'stylesheet', href: 'style.css' }),
    ]),
    x('body', [xhtmlOf(body)]),
  ]);
  return xmlDocument(html, { before: [{ type: 'doctype', name: 'html' }] });
}

/**
 * Converts an HTML element to XML, without the attribute `xmlns`, which only the root element has.
 */
function xhtmlOf(html: Html): Element {
  const made = toXast(html);
  if (made.type !== 'element')
    throw new Error(`<${html.tagName}> cannot be represented as an XML element.`);
  const { xmlns: _root, ...attributes } = made.attributes;
  return { ...made, attributes };
}

const section = (
  type: string,
  children: readonly ElementContent[],
  properties: Html['properties'] = {},
): Html => h('section', { 'epub:type': type, ...properties }, [...children]);

/** EPUB types by DPUB-ARIA role; they make reading systems show notes as pop-ups. */
const types: Readonly<Record<string, string>> = {
  'doc-noteref': 'noteref',
  'doc-backlink': 'backlink',
  'doc-footnote': 'footnote',
};

/**
 * Copies an element; its links to ids lead to the pages that contain the ids, and notes become
 * `aside` elements, which reading systems show as pop-ups.
 */
function linked(element: Html, file: string, homes: ReadonlyMap<string, string>): Html {
  const { tagName, properties, children } = asNote(element);
  const { href, role } = properties;
  const target = fragmentOf(href);
  const home = target === undefined ? undefined : homes.get(target);
  const type = typeof role === 'string' ? types[role] : undefined;
  return {
    ...element,
    tagName,
    properties: {
      ...properties,
      ...(home !== undefined && { href: home === file ? `#${target}` : `${home}#${target}` }),
      ...(type !== undefined && { 'epub:type': type }),
    },
    children: children.map((child) =>
      child.type === 'element' ? linked(child, file, homes) : child,
    ),
  };
}

/**
 * Makes a list of notes a `div` of `aside` elements, which reading systems show as pop-ups; items
 * of a list cannot be `aside` elements.
 */
function asNote(element: Html): Html {
  const { tagName, properties } = element;
  if (tagName === 'ol' && String(properties['className']) === 'notes')
    return { ...element, tagName: 'div' };
  const isNote = tagName === 'li' && /^(?:fn|em|db|ed)-/.test(String(properties['id']));
  return isNote
    ? { ...element, tagName: 'aside', properties: { ...properties, role: 'doc-footnote' } }
    : element;
}
