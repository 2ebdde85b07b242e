import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block } from '../edition/block.ts';
import type { Edition } from '../edition/model.ts';
import { withoutMarks } from './marked-words.ts';

/** Patterns in ids and classes by which Firefox's Reader View discards elements. */
const discarded =
  /-ad-|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup/i;
/** A class that exempts elements from `discarded`: https://github.com/mozilla/readability */
const kept = 'content';

/**
 * Omits optional markup, so that the first 14 kB, which a server sends at once, hold more of the
 * text.
 */
export const lean = { omitOptionalTags: true, preferUnquoted: true } as const;

/** Elements whose styles are sent only with texts that have them. */
const special = /^(?:blockquote|br|code|figure|hr|img|ol|pre|table|ul)$/;

/**
 * Whether a text, its notes or annotations have `special` elements or a subtitle, and need the
 * styles for them.
 */
export const hasBlocks = ({ subtitle, header, sections, notes, annotations }: Edition): boolean =>
  subtitle !== undefined ||
  [
    ...header,
    ...sections.flatMap(({ blocks }) => blocks),
    ...notes.flatMap((series) => series.notes),
    ...annotations,
  ].some(({ hast }) => hast.some(isSpecial));

const isSpecial = (node: ElementContent): boolean =>
  node.type === 'element' && (special.test(node.tagName) || node.children.some(isSpecial));

/** Retired ids, by the id of the place that they redirect to. */
export type RetiredIds = ReadonlyMap<unknown, readonly string[]>;

/** The retired ids of a text, grouped by their targets. */
export const retiredIds = ({ moved }: Pick<Edition, 'moved'>): RetiredIds =>
  new Map(
    [...Map.groupBy(Object.entries(moved), ([, to]) => to)].map(([to, entries]) => [
      to,
      entries.map(([id]) => id),
    ]),
  );

/**
 * Serialises blocks compactly, and so that Reader View keeps every heading.
 *
 * Retired ids are added to their targets as empty anchors, which work without JavaScript.
 */
export const htmlOf = (blocks: readonly Block[], retired: RetiredIds = new Map()): string =>
  blocks
    .map(({ hast }) =>
      toHtml(
        hast.flatMap(withoutMarks).map((node) => anchored(leanHeadings(node), retired)),
        lean,
      ),
    )
    .join('\n');

/** Empty anchors with these ids. */
export const anchors = (ids: readonly string[] = []): readonly Element[] =>
  ids.map((id) => ({ type: 'element', tagName: 'a', properties: { id }, children: [] }));

/** Inserts the anchors of retired ids at the start of their targets. */
function anchored(node: ElementContent, retired: RetiredIds): ElementContent {
  if (node.type !== 'element' || retired.size === 0) return node;
  const own = retired.get(node.properties['id']);
  const children = node.children.map((child) => anchored(child, retired));
  return own
    ? { ...node, children: begun(children, node.tagName, anchors(own)) }
    : { ...node, children };
}

/** Puts anchors before children, or into the first item of a list or the first cell of a table. */
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
 * Adds to headings with an id such as “social” the class that Reader View keeps, and removes the
 * accessible names of headings' links to themselves, which JavaScript restores.
 */
function leanHeadings(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  if (/^h\d$/.test(tagName) && discarded.test(String(properties['id'])))
    return { ...node, properties: { ...properties, className: [kept] } };
  if (properties['dataAnchor'] !== undefined) {
    const { ariaLabel: _, ...rest } = properties;
    return { ...node, properties: rest };
  }
  return tagName === 'div' ? { ...node, children: children.map(leanHeadings) } : node;
}
