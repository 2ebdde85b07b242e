import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { annotationOf, paragraphNumber } from '../../edition/addresses.ts';
import type { Block } from '../../edition/block.ts';
import { fill } from '../../i18n/fill.ts';
import type { Labels } from '../../i18n/labels.ts';
import { isReference } from './words.ts';

/** A block as a book has it: numbered if it has a number, its notes linked, without controls. */
export const bookBlock =
  (labels: Labels) =>
  ({ hast }: Block): readonly Element[] =>
    elementsOf(bookNodes(hast)).map((element) => numbered(element, labels));

/** A heading without the link to itself that stands beside it on a page. */
export function bookHeading({ id, hast, text }: Block, depth: number): Element {
  const [outer] = elementsOf(hast);
  const heading = elementsOf(outer?.children ?? []).find(({ tagName }) => /^h\d$/.test(tagName));
  return h(`h${depth}`, { id }, heading ? bookNodes(heading.children) : text);
}

/** The elements among some nodes. */
export const elementsOf = (nodes: readonly ElementContent[]): readonly Element[] =>
  nodes.filter((node) => node.type === 'element');

/** Words and what they stand in, without what belongs to a page of the site alone. */
export const bookNodes = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || node.properties['dataAnchor'] !== undefined) return [];
    if (node.tagName === 'img') return [bookImage(node)];
    const children = bookNodes(node.children);
    if (node.tagName !== 'a') return [{ ...node, children }];
    const { id, ariaHidden, href } = node.properties;
    // The part of an annotated phrase that stands in other markup: its words stay, the link is the other part.
    if (ariaHidden !== undefined) return children;
    // Pages link the annotations that are shown at first; a book cannot be asked for more, and links all.
    const target = (typeof id === 'string' && annotationOf(id)) || undefined;
    const properties = { ...node.properties, href: target ? `#${target}` : href };
    return [{ ...node, properties: { ...properties, ...(isReference(id) && noteref) }, children }];
  });

/** An image without the ways in which a page loads it. */
function bookImage({ properties, ...image }: Element): Element {
  const { src, alt, title, width, height } = properties;
  return { ...image, properties: { src, alt, width, height, ...(title && { title }) } };
}

const noteref = { role: 'doc-noteref' } as const;

/** Puts the number that a block is cited by before its first word, or above what is no paragraph. */
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

/** A text node. */
export const text = (value: string): ElementContent => ({ type: 'text', value });
