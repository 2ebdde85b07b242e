import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block } from '../edition/block.ts';
import { withoutMarks } from './marked-words.ts';

/** What Reader View takes for furniture when it stands in an id or a class … */
const furniture =
  /-ad-|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup/i;
/** … and the word that tells it otherwise: https://github.com/mozilla/readability */
const kept = 'content';

/** The words stand in the first bytes sent; marks that HTML can do without would push them out. */
export const lean = { omitOptionalTags: true, preferUnquoted: true } as const;

/** The HTML of blocks, as lean as may be, and so that Reader View keeps every heading. */
export const htmlOf = (blocks: readonly Block[]): string =>
  blocks.map(({ hast }) => toHtml(hast.flatMap(withoutMarks).map(keepHeadings), lean)).join('\n');

/** Marks headings that Reader View would drop for a word in their address, such as “social”. */
function keepHeadings(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  if (/^h\d$/.test(tagName) && furniture.test(String(properties['id'])))
    return { ...node, properties: { ...properties, className: [kept] } };
  return tagName === 'div' ? { ...node, children: children.map(keepHeadings) } : node;
}
