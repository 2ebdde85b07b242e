import type { Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as wordsOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isReserved, titleId } from '../../edition/addresses.ts';
import { fail } from '../messages.ts';

/** Checks the addresses that readers follow: each heading’s is its own, each inner link leads somewhere. */
export default function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const ids = new Set([titleId]);
    const titles = new Map<string, string>();
    visit(tree, 'element', (node) => {
      const id = node.properties['id'];
      if (typeof id !== 'string') return;
      ids.add(id);
      if (!headingRank(node)) return;
      const words = wordsOf(node);
      const same = words.toLowerCase();
      // “Work” and “Work!” make one slug, and the second gets a number by the order they stand in.
      const [, slug = '', nth = ''] = /^(.+)-(\d+)$/.exec(id) ?? [];
      if (titles.has(same) || (ids.has(slug) && !words.endsWith(nth)))
        fail(file, 'heading-duplicate', node, words);
      else if (isReserved(id)) fail(file, 'heading-reserved', node, words, id);
      titles.set(same, id);
    });
    visit(tree, { type: 'element', tagName: 'a' }, (node) => {
      const href = node.properties['href'];
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const target = decode(href.slice(1));
      if (ids.has(target)) return;
      const like = [...ids].find((id) => id.includes(target) || target.includes(id));
      fail(file, 'link-broken', node, target, like ? ` Did you mean “#${like}”?` : '');
    });
  };
}

const decode = (s: string): string => {
  try {
    return decodeURIComponent(s);
  } catch {
    return s;
  }
};
