import type { Element, ElementContent } from 'hast';
import { elementsOf } from '../book/blocks.ts';
import { taskIn } from '../book/lists.ts';
import { isSign, spacedNodes } from '../book/words.ts';

/**
 * A value as Typst writes it in code: a string literal. Text goes in as such a string and never as
 * markup, so that no character of it can mean anything to Typst.
 */
export const literal = (value: string): string =>
  `"${value.replace(/[\\"]/g, '\\$&').replace(unwritable, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)}"`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a source file.
const unwritable = /[\u0000-\u001f\u007f\u2028\u2029\ufeff]/g;

/** What the author’s notes say, by id, and what is set otherwise than by its name alone. */
export interface Setting {
  /** The footnote that a sign calls for, in Typst; nothing if the sign is to be a mere link. */
  note(sign: Element): string | undefined;
  /** The level that a heading has in the outline, from 1. */
  level(id: string): number;
  /** Whether an id stands somewhere in the document, for a link to nowhere stops Typst. */
  has(id: string): boolean;
  /** An image, in Typst; its words where it has no file. */
  image(element: Element): string;
  /** A number that nothing else in the document has. */
  count(): number;
}

/** Functions of the document’s style that stand for elements of HTML. */
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

/** Nodes as one expression of Typst: a block of code whose values are joined. */
export function content(nodes: readonly ElementContent[], setting: Setting): string {
  const pieces = spacedNodes(nodes).flatMap((node): readonly string[] => {
    if (node.type === 'text') return node.value === '' ? [] : [literal(node.value)];
    return node.type === 'element' ? [inline(node, setting)] : [];
  });
  return `{${pieces.filter(Boolean).join('; ')}}`;
}

function inline(element: Element, setting: Setting): string {
  const { tagName, children, properties } = element;
  if (tagName === 'br') return 'linebreak()';
  if (tagName === 'a') return link(element, setting);
  if (tagName === 'img') return setting.image(element);
  const done = taskIn(element);
  if (done !== undefined) return `task(${done})`;
  if (isSign(element))
    return `{${elementsOf(children)
      .map((sign) => signOf(sign, setting))
      .join('; ')}}`;
  const name = inlineFunctions[tagName];
  const words = content(children, setting);
  return anchored(name ? `${name}(${words})` : words, properties['id']);
}

/** A sign: a footnote, which raises its sign by itself, or the ring of an emendation. */
function signOf(sign: Element, setting: Setting): string {
  const note = setting.note(sign);
  return note === undefined
    ? `ring(${content([sign], setting)})`
    : anchored(note, sign.properties['id']);
}

/** The id that a link leads to, or the address. */
export const target = ({ properties: { href } }: Element): string =>
  typeof href === 'string' ? href.replace(/^#/, '') : '';

function link(element: Element, setting: Setting): string {
  const { href, id, className } = element.properties;
  if (String(className) === 'again') return '';
  const words = content(element.children, setting);
  const to = target(element);
  if (typeof href !== 'string') return anchored(words, id);
  if (!href.startsWith('#')) return anchored(`link(${literal(href)}, ${words})`, id);
  return anchored(setting.has(to) ? `link(label(${literal(to)}), ${words})` : words, id);
}

/** An expression with a name that links lead to. */
export const anchored = (expression: string, id: unknown): string =>
  typeof id === 'string' ? `[#${call(expression)}#label(${literal(id)})]` : expression;

/** Typst takes a call or a block after `#` as it is. */
const call = (expression: string): string =>
  /^(?:\{|\[|[a-z-]+\()/.test(expression) ? expression : `(${expression})`;
