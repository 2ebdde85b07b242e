import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { titleId } from '../../edition/addresses.ts';
import { ruleMessage } from '../../edition/problems.ts';
import { closestMatch } from '../../edition/quotation.ts';

/** Reports links within the text that lead nowhere. */
export default function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const ids = new Set([titleId]);
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') ids.add(id);
    });
    visit(tree, { type: 'element', tagName: 'a' }, (node) => {
      const { href } = node.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const target = decode(href.slice(1));
      if (ids.has(target)) return;
      const like =
        [...ids].find((id) => target !== '' && (id.endsWith(target) || id.includes(target))) ??
        closestMatch(target, ids);
      const hint = like ? ` Did you mean “#${like}”?` : ' Correct it, or take the link out.';
      file.message(...ruleMessage('link-broken', node.position, target, hint));
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
