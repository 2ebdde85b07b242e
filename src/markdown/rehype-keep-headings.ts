import type { Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { visit } from 'unist-util-visit';

/** What Reader View takes for furniture when it stands in an id or a class … */
const furniture =
  /-ad-|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup/i;
/** … and the word that tells it otherwise: https://github.com/mozilla/readability */
const content = 'content';

/** Keeps Reader View from dropping a heading for a word in its address, such as “social”. */
export default function rehypeKeepHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (headingRank(node) && furniture.test(String(node.properties.id)))
        node.properties.className = [content];
    });
  };
}
