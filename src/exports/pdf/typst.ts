import type { Element, ElementContent } from 'hast';
import { fragmentOf } from '../../edition/text-links.ts';
import { elementsOf } from '../book/blocks.ts';
import { taskIn } from '../book/lists.ts';
import { isSign, spacedNodes } from '../book/words.ts';

/**
 * Writes a string literal of Typst. Text is always written as a string, never as markup, so no
 * character in it can have a meaning in Typst.
 */
export const literal = (value: string): string =>
  `"${value.replace(/[\\"]/g, '\\$&').replace(unwritable, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)}"`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: matching them is the purpose.
const unwritable = /[\u0000-\u001f\u007f\u2028\u2029\ufeff]/g;

/** What the conversion of an element depends on besides the element itself. */
export interface Context {
  /** The footnote for a note reference, in Typst; undefined if the reference is just a link. */
  note(sign: Element): string | undefined;
  /** The outline level of a heading, from 1. */
  level(id: string): number;
  /**
   * Whether an element with this id is in the document; a link to a missing id is an error in
   * Typst.
   */
  has(id: string): boolean;
  /** An image, in Typst; its alternative text if it has no file. */
  image(element: Element): string;
  /** A number that is unique in the document. */
  count(): number;
}

/** Typst functions for HTML elements. */
const inlineFunctions: Readonly<Record<string, string>> = {
  em: 'emph',
  i: 'emph',
  cite: 'emph',
  b: 'strong',
  strong: 'strong',
  sub: 'sub',
  sup: 'super',
  del: 'strike',
  small: 'small',
  code: 'code',
};

/** Writes nodes as one Typst expression: a code block whose values are joined. */
export function content(nodes: readonly ElementContent[], context: Context): string {
  const pieces = spacedNodes(nodes).flatMap((node): readonly string[] => {
    if (node.type === 'text') return node.value === '' ? [] : [literal(node.value)];
    return node.type === 'element' ? [inline(node, context)] : [];
  });
  return `{${pieces.filter(Boolean).join('; ')}}`;
}

function inline(element: Element, context: Context): string {
  const made = undirected(element, context);
  // Addresses and words whose direction is not that of the text form a unit, so that their parts keep
  // their order.
  if (element.properties['dir'] === 'ltr') return `text(dir: ltr, ${made})`;
  // Within words in another direction, Typst isolates nothing that has the direction of the book.
  return element.tagName === 'bdi' ? `{${literal('\u2068')}; ${made}; ${literal('\u2069')}}` : made;
}

function undirected(element: Element, context: Context): string {
  const { tagName, children, properties } = element;
  if (tagName === 'br') return 'linebreak()';
  if (tagName === 'a') return link(element, context);
  if (tagName === 'img') return context.image(element);
  const done = taskIn(element);
  if (done !== undefined) return `task(${done})`;
  if (isSign(element))
    return `{${elementsOf(children)
      .map((sign) => signOf(sign, context))
      .join('; ')}}`;
  const name = inlineFunctions[tagName];
  const words = content(children, context);
  return anchored(name ? `${name}(${words})` : words, properties['id']);
}

/**
 * Writes a note reference as a footnote, whose sign Typst makes superscript, and the reference of
 * an emendation as a ring (°).
 */
function signOf(sign: Element, context: Context): string {
  const note = context.note(sign);
  return note === undefined
    ? `ring(${content([sign], context)})`
    : anchored(note, sign.properties['id']);
}

/** What a link leads to: an id, or an address. */
export const target = ({ properties: { href } }: Element): string =>
  fragmentOf(href) ?? String(href ?? '');

function link(element: Element, context: Context): string {
  const { href, id, className } = element.properties;
  if (String(className) === 'again') return '';
  const words = content(element.children, context);
  const to = target(element);
  if (typeof href !== 'string') return anchored(words, id);
  if (!href.startsWith('#')) return anchored(`link(${literal(href)}, ${words})`, id);
  return anchored(context.has(to) ? `link(label(${literal(to)}), ${words})` : words, id);
}

/** Adds to an expression a Typst label, to which links can refer. */
export const anchored = (expression: string, id: unknown): string =>
  typeof id === 'string' ? `[#${call(expression)}#label(${literal(id)})]` : expression;

/** Makes an expression valid after `#`, where all but calls and blocks need parentheses. */
const call = (expression: string): string =>
  /^(?:\{|\[|[a-z-]+\()/.test(expression) ? expression : `(${expression})`;
