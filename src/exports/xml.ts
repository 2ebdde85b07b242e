import type { Element, Root, RootContent } from 'xast';
import { type Options, toXml } from 'xast-util-to-xml';

/**
 * Characters that XML forbids: control characters below U+0020 except white space, lone surrogates,
 * and two noncharacters.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matching them is the purpose.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * Serialises a tree as well-formed XML. Forbidden characters become U+FFFD, to show that something
 * was there; `]]>`, which may not occur in text, is escaped.
 */
export const xmlOf = (tree: Root | Element, options: Options = {}): string =>
  toXml(tree, { closeEmptyElements: true, ...options })
    .replace(unwritable, '\ufffd')
    .replaceAll(']]>', ']]&gt;');

/** Serialises an XML document with its declaration. */
export function xmlDocument(
  root: Element,
  { before = [], ...options }: Options & { readonly before?: readonly RootContent[] } = {},
): string {
  const declaration: RootContent = {
    type: 'instruction',
    name: 'xml',
    value: 'version="1.0" encoding="UTF-8"',
  };
  const children = [declaration, ...before, root].flatMap((node): RootContent[] => [
    node,
    { type: 'text', value: '\n' },
  ]);
  return xmlOf({ type: 'root', children }, options);
}
