import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Elements allowed in a bibliography entry; other tags are dropped, and their content is kept. */
const kept: ReadonlySet<string> = new Set(['i', 'b', 'sub', 'sup', 'bdi', 'a']);

/**
 * A tag in the citation processor's HTML, in which all other `<` are escaped; it has at most one
 * attribute.
 */
const tag = /<(\/?)([a-z]+)(?: [a-z]+="(.*?)")?>/g;

interface Open {
  readonly tagName: string;
  /** The address of a link, or the language of `bdi`; other attributes are not used. */
  readonly attribute: string | undefined;
  readonly children: ElementContent[];
}

/**
 * Parses the citation processor's HTML to text, `i`, `b`, `sub`, `sup`, `bdi` and web links. Not
 * suitable for other HTML. `ofLinks` are attributes for the links.
 */
export function parseEntry(
  html: string,
  ofLinks: Readonly<Record<string, string>> = {},
): readonly ElementContent[] {
  const root: Open = { tagName: '', attribute: undefined, children: [] };
  const open: Open[] = [];
  const inner = (): Open => open.at(-1) ?? root;
  const close = (): void => {
    const last = open.pop();
    if (last) inner().children.push(...elementOf(last, ofLinks));
  };
  let at = 0;
  for (const { 0: whole, 1: end, 2: tagName = '', 3: attribute, index } of html.matchAll(tag)) {
    inner().children.push(...textIn(html.slice(at, index)));
    at = index + whole.length;
    if (end) close();
    else open.push({ tagName, attribute: attribute && decode(attribute), children: [] });
  }
  inner().children.push(...textIn(html.slice(at)));
  while (open.length > 0) close();
  return trim(root.children);
}

function elementOf(
  { tagName, attribute, children }: Open,
  ofLinks: Readonly<Record<string, string>>,
): ElementContent[] {
  if (!kept.has(tagName)) return children;
  if (tagName === 'bdi' && attribute) return [h('bdi', { lang: attribute }, children)];
  if (tagName !== 'a') return [{ type: 'element', tagName, properties: {}, children }];
  return attribute && /^https?:/i.test(attribute)
    ? [{ type: 'element', tagName, properties: { href: attribute, ...ofLinks }, children }]
    : children;
}

const textIn = (html: string): ElementContent[] =>
  html === '' ? [] : [{ type: 'text', value: decode(html).replace(/\s+/g, ' ') }];

/** Decodes numeric character references, with which the processor escapes characters. */
const decode = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)));

/** Removes the white space around an entry. */
const trim = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.filter(
    (node, i) =>
      node.type !== 'text' || node.value.trim() !== '' || (i > 0 && i < nodes.length - 1),
  );
