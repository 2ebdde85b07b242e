import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { annotationOf, paragraphNumber } from '../../edition/addresses.ts';
import type { Block } from '../../edition/block.ts';
import { fill } from '../../i18n/fill.ts';
import type { Labels } from '../../i18n/labels.ts';
import { isReference } from './words.ts';

/**
 * Returns a function that renders a block for a book: with its paragraph number, if it has one,
 * with links to all annotations, and without what only the site's pages use.
 */
export const bookBlock =
  (labels: Labels) =>
  ({ hast }: Block): readonly Element[] =>
    elementsOf(bookNodes(hast)).map((element) => numbered(element, labels));

/** Renders a heading for a book, without the link to itself that pages add. */
export function bookHeading({ id, hast, text }: Block, depth: number): Element {
  const [outer] = elementsOf(hast);
  const heading = elementsOf(outer?.children ?? []).find(({ tagName }) => /^h\d$/.test(tagName));
  return h(`h${depth}`, { id }, heading ? bookNodes(heading.children) : text);
}

export const elementsOf = (nodes: readonly ElementContent[]): readonly Element[] =>
  nodes.filter((node) => node.type === 'element');

/** Copies nodes without the attributes and elements that only the site's pages use. */
export const bookNodes = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || node.properties['dataAnchor'] !== undefined) return [];
    if (node.tagName === 'img') return [bookImage(node)];
    const children = bookNodes(node.children);
    if (node.tagName !== 'a') return [{ ...node, children }];
    const { id, tabIndex, href } = node.properties;
    // Annotated words and doubtful readings that markup divides are several links, of which a book
    // keeps the first.
    if (tabIndex === -1) return children;
    // Pages link only the annotations that are shown by default; a book links all of them.
    const target = (typeof id === 'string' && annotationOf(id)) || undefined;
    const properties = { ...node.properties, href: target ? `#${target}` : href };
    return [{ ...node, properties: { ...properties, ...(isReference(id) && noteref) }, children }];
  });

/** Copies an image with only the attributes that downloads need. */
function bookImage({ properties, ...image }: Element): Element {
  const { src, alt, title, width, height } = properties;
  return { ...image, properties: { src, alt, width, height, ...(title && { title }) } };
}

const noteref = { role: 'doc-noteref' } as const;

/** Inserts the paragraph number: in a `p` before its first word, above any other block. */
function numbered(element: Element, labels: Labels): Element {
  const { id, ...properties } = element.properties;
  const number = typeof id === 'string' ? paragraphNumber(id) : undefined;
  if (number === undefined) return element;
  const name = fill(labels.paragraph, { n: number });
  if (element.tagName === 'p') {
    const children = [h('span.number', name), text(' '), ...element.children];
    return { ...element, children };
  }
  return h('div', { id }, [h('p.number', name), { ...element, properties }]);
}

export const text = (value: string): ElementContent => ({ type: 'text', value });
