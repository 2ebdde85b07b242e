import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { EXIT, visit } from 'unist-util-visit';
import { mark, type Reading, tidy } from './reading.ts';

/** The text of each emendation's entry on the page, by id. */
export type Entries = ReadonlyMap<string, string>;

/**
 * Reads a built page: all words of the article and the quoted part of the colophon, except those of
 * the editor and the interface.
 */
export function readPage(html: string): Reading & { readonly entries: Entries } {
  const page = fromHtml(html);
  const ids = new Map<string, Element>();
  visit(page, 'element', (node) => {
    if (typeof node.properties['id'] === 'string') ids.set(node.properties['id'], node);
  });
  for (const [id, node] of ids) if (id.startsWith('emref-')) markPlace(id, node, ids);
  const read = (node: Nodes): string => readNode(node, ids);
  const article = one(page, (node) => node.tagName === 'article');
  const header = one(article, (node) => node.tagName === 'header');
  const rest = article.children.filter(
    (node) => node !== header && !isEditors(node) && !isElement(node, 'nav'),
  );
  const dateline = rest.findIndex(
    (node) => isElement(node) && node.properties['id'] === 'dateline',
  );
  const notes = rest.findIndex((node, i) => i > dateline && isElement(node));
  const editor = rest.findIndex((node) => isElement(node, 'details'));
  const end = editor < 0 ? rest.length : editor;
  const footer = one(page, (node) => node.properties['id'] === 'ui-colophon');
  const quoted = one(footer, (node) => node.tagName === 'blockquote');
  const date = wordsOf(one(header, (node) => node.tagName === 'span'));
  const folded = one(header, (node) => node.tagName === 'details');
  return {
    header: tidy(
      [
        mark('title') + wordsOf(one(header, (node) => node.tagName === 'h1')),
        mark('author') +
          wordsOf(one(header, (node) => isClass(node, 'byline'))).slice(0, -date.length),
        `${mark('year')}(${/\d{4}$/.exec(date)?.[0]})`,
        ...folded.children.filter((node) => !isElement(node, 'summary')).map(read),
      ].join(' '),
    ),
    body: tidy([...rest.slice(0, notes).map(read), mark('date'), date].join('')),
    notes: tidy(rest.slice(notes, end).map(read).join('')),
    colophon: tidy(quoted.children.map(read).join('') + mark('updated') + updated(footer)),
    entries: new Map([...ids].map(([id, node]) => [id, wordsOf(node)])),
  };
}

/**
 * Inserts the reference of an emendation as the page's script would: its backlink gives the block
 * and the character offset.
 */
function markPlace(id: string, backlink: Element, ids: ReadonlyMap<string, Element>): void {
  const block = ids.get(String(backlink.properties['href']).slice(1));
  let left = Number(String(backlink.properties['dataRuns']).split(' ')[0]);
  if (!block) return;
  visit(block, 'text', (node, index, parent) => {
    if (left > node.value.length) {
      left -= node.value.length;
      return undefined;
    }
    const rest = { type: 'text' as const, value: node.value.slice(left) };
    node.value = node.value.slice(0, left);
    const link = h('a', { href: `#em-${id.slice('emref-'.length)}` }, '°');
    parent?.children.splice((index ?? 0) + 1, 0, h('sup', link), rest);
    return EXIT;
  });
}

function readNode(node: Nodes, ids: ReadonlyMap<string, Element>): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node) || isInterface(node)) return '';
  const inside = (): string => node.children.map((child) => readNode(child, ids)).join('');
  switch (node.tagName) {
    case 'div':
    case 'ol':
      return inside();
    case 'span':
      // The opening words, which the page sets in small capitals.
      return isClass(node, 'opening') ? inside() : mark('span') + inside();
    case 'li':
      return mark(`note ${node.properties['dataSign']}`) + inside().replace(/^\s*⟨p⟩/, '');
    case 'sup':
      return mark(readSign(node, ids));
    case 'a':
      if (isAnnotation(node)) return inside();
      return mark(`a ${node.properties['href']}`) + inside() + mark('/a');
    case 'cite':
    case 'em':
      return mark(node.tagName) + inside() + mark(`/${node.tagName}`);
    default:
      return mark(node.tagName) + inside();
  }
}

/**
 * A note reference by its sign, if the note has the same sign; the reference of an emendation by
 * its id.
 */
function readSign(sup: Element, ids: ReadonlyMap<string, Element>): string {
  const link = one(sup, (node) => node.tagName === 'a');
  const id = String(link.properties['href']).slice(1);
  const sign = wordsOf(link);
  if (id.startsWith('em-')) return id;
  return ids.get(id)?.properties['dataSign'] === sign ? `sign ${sign}` : `sign ${sign} to ${id}`;
}

/** The day of the source page's last change, from the colophon, in the source's format. */
function updated(footer: Element): string {
  const said = /last updated (\w+ \d+, \d{4})/.exec(wordsOf(footer))?.[1] ?? '';
  const day = new Date(`${said} UTC`);
  return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()].join('.');
}

/** Headings' links to themselves, and backlinks of notes. */
const isInterface = (node: Element): boolean =>
  node.properties['dataAnchor'] !== undefined ||
  (node.tagName === 'a' && [node.properties['role']].flat().includes('doc-backlink'));

/** The editor's introduction, which may be anywhere. */
const isEditors = (node: Nodes): boolean =>
  isElement(node) && node.properties['id'] === 'ui-introduction';

/** Links on words with an annotation or a doubt. */
const isAnnotation = ({ properties: { id, href } }: Element): boolean =>
  /^(?:ed|db)ref-/.test(String(id)) || /^#(?:ed|db)-/.test(String(href));

const isElement = (node: Nodes, tagName?: string): node is Element =>
  node.type === 'element' && (tagName === undefined || node.tagName === tagName);

const isClass = (node: Element, name: string): boolean =>
  [node.properties['className']].flat().includes(name);

/** The first descendant that matches; throws if there is none. */
function one(below: Root | Element, wanted: (node: Element) => boolean): Element {
  let found: Element | undefined;
  visit(below, 'element', (node) => {
    if (node === below || !wanted(node)) return undefined;
    found = node;
    return EXIT;
  });
  if (!found) throw new Error(`The page lacks what it should have: ${wanted}`);
  return found;
}
