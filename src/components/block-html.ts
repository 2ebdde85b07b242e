import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block } from '../edition/block.ts';
import type { Edition } from '../edition/model.ts';
import { withoutMarks } from './marked-words.ts';

/** What Reader View takes for furniture when it stands in an id or a class … */
const furniture =
  /-ad-|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup/i;
/** … and the word that tells it otherwise: https://github.com/mozilla/readability */
const kept = 'content';

/** The words stand in the first bytes sent; marks that HTML can do without would push them out. */
export const lean = { omitOptionalTags: true, preferUnquoted: true } as const;

/** Ids that were published and are gone, by the id of the place that they lead to now. */
export type FormerIds = ReadonlyMap<unknown, readonly string[]>;

/** The former ids of a text, to be put where they lead to. */
export const formerIds = ({ moved }: Pick<Edition, 'moved'>): FormerIds =>
  new Map(
    [...Map.groupBy(Object.entries(moved), ([, to]) => to)].map(([to, entries]) => [
      to,
      entries.map(([id]) => id),
    ]),
  );

/**
 * The HTML of blocks, as lean as may be, and so that Reader View keeps every heading. An address that
 * was given up leads to its place by an empty anchor there, without script too.
 */
export const htmlOf = (blocks: readonly Block[], former: FormerIds = new Map()): string =>
  blocks
    .map(({ hast }) =>
      toHtml(
        hast.flatMap(withoutMarks).map((node) => anchored(leanHeadings(node), former)),
        lean,
      ),
    )
    .join('\n');

/** Empty anchors with these ids. */
export const anchors = (ids: readonly string[] = []): readonly Element[] =>
  ids.map((id) => ({ type: 'element', tagName: 'a', properties: { id }, children: [] }));

/** What bears an id that others have become begins with their anchors; of a list or a table its first item. */
function anchored(node: ElementContent, former: FormerIds): ElementContent {
  if (node.type !== 'element' || former.size === 0) return node;
  const own = former.get(node.properties['id']);
  const children = node.children.map((child) => anchored(child, former));
  return own
    ? { ...node, children: begun(children, node.tagName, anchors(own)) }
    : { ...node, children };
}

/** Children with anchors before them, or where only items can stand, in the first item. */
function begun(
  children: readonly ElementContent[],
  tagName: string,
  before: readonly Element[],
): ElementContent[] {
  if (!/^(?:ul|ol|table|thead|tbody|tr)$/.test(tagName)) return [...before, ...children];
  const first = children.findIndex(({ type }) => type === 'element');
  return children.map((child, i) =>
    i === first && child.type === 'element'
      ? { ...child, children: begun(child.children, child.tagName, before) }
      : child,
  );
}

/**
 * Marks headings that Reader View would drop for a word in their address, such as “social”; leaves the
 * names of their links to script, for they repeat the headings.
 */
function leanHeadings(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  if (/^h\d$/.test(tagName) && furniture.test(String(properties['id'])))
    return { ...node, properties: { ...properties, className: [kept] } };
  if (properties['dataAnchor'] !== undefined) {
    const { ariaLabel: _, ...rest } = properties;
    return { ...node, properties: rest };
  }
  return tagName === 'div' ? { ...node, children: children.map(leanHeadings) } : node;
}
