import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addressOf, placeOnSite, type TextLink } from '../../edition/text-links.ts';

/** What is needed to resolve the links in a file. */
interface Home {
  /** The folder of the text to which the file belongs. */
  readonly folder: string;
  /** The addresses set in the front matter of the site's texts, by folder. */
  readonly addresses: Readonly<Record<string, string>>;
}

declare module 'vfile' {
  interface DataMap {
    home: Home;
    /**
     * Links in the editor's words to places in the text itself, which are checked once the text's
     * ids are known.
     */
    ownLinks: TextLink[];
  }
}

/** Resolves links in the editor's words: to this text, and to other pages of the site. */
export default function rehypeFragmentLinks() {
  return (tree: Root, file: VFile): void => {
    const { folder, addresses } = file.data.home ?? { folder: '', addresses: {} };
    const own: TextLink[] = [];
    const others: TextLink[] = [];
    visit(tree, { type: 'element', tagName: 'a' }, (node) => {
      const { href } = node.properties;
      const place = typeof href === 'string' ? placeOnSite(href, folder, addresses) : undefined;
      if (!place || typeof href !== 'string') return;
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      const { path, hash } = place;
      const link = { written: href, path, hash, file: file.path, line, column };
      const isOwn = path === addressOf(folder, addresses) || path === `/${folder}/`;
      (isOwn ? own : others).push(link);
      const fragment = hash ? `#${encodeURIComponent(hash)}` : '';
      node.properties['href'] = isOwn && hash ? fragment : `${path}${fragment}`;
    });
    file.data.ownLinks = own;
    file.data.links = others;
  };
}
