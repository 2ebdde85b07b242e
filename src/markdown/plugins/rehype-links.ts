import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { titleId } from '../../edition/addresses.ts';
import { ruleMessage } from '../../edition/problems.ts';
import { closestMatch } from '../../edition/quotation.ts';
import { fragmentOf, placeOnSite, type TextLink } from '../../edition/text-links.ts';
import { inPart, type PartStart } from '../input/parts.ts';

declare module 'vfile' {
  interface DataMap {
    /** Links to other pages of the site. */
    links: readonly TextLink[];
  }
}

/**
 * Reports broken links within the text, resolves links to the text's own files, and makes links to
 * other pages absolute, which are checked later, once all texts are known.
 */
export default function rehypeLinks({ address }: { readonly address: string }) {
  return (tree: Root, file: VFile): void => {
    const { folder, addresses } = file.data.home ?? { folder: '', addresses: {} };
    const ids = new Set([titleId]);
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') ids.add(id);
    });
    const links: TextLink[] = [];
    visit(tree, { type: 'element', tagName: 'a' }, (node) => {
      const { href } = node.properties;
      if (typeof href !== 'string') return;
      const place = href.startsWith('#') ? undefined : placeOnSite(href, folder, addresses);
      const own = place?.path === address || place?.path === `/${folder}/`;
      if (place && !own) {
        const { path, hash } = place;
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        links.push({ written: href, path, hash, ...inPart(file, line), column });
        node.properties['href'] = hash ? `${path}#${encodeURIComponent(hash)}` : path;
        return;
      }
      const target = place ? place.hash || beginningOf(place.file, tree, file) : fragmentOf(href);
      if (target === undefined && place) reportAstray(node, href, file);
      if (target === undefined) return;
      if (place) node.properties['href'] = `#${encodeURIComponent(target)}`;
      if (!ids.has(target)) reportBroken(node, target, ids, file);
    });
    file.data.links = links;
  };
}

const reportAstray = (node: Element, written: string, file: VFile): void => {
  const names = file.data.parts?.map(({ name }) => name) ?? [];
  const like = closestMatch(written, names);
  const hint = like ? ` Did you mean “${like}”?` : ' Correct it, or remove the link.';
  file.message(...ruleMessage('link-astray', node.position, written, hint));
};

/** Maximum number of broken links with a hint: to find one, all ids of the text are compared. */
const mostHints = 20;

function reportBroken(node: Element, target: string, ids: ReadonlySet<string>, file: VFile): void {
  const broken = file.messages.filter(({ ruleId }) => ruleId === 'link-broken').length;
  const like = broken < mostHints ? closestId(target, ids) : undefined;
  const hint = like ? ` Did you mean “#${like}”?` : ' Correct it, or remove the link.';
  file.message(...ruleMessage('link-broken', node.position, target, hint));
}

const closestId = (target: string, ids: ReadonlySet<string>): string | undefined =>
  [...ids].find((id) => target !== '' && (id.endsWith(target) || id.includes(target))) ??
  closestMatch(target, ids);

/**
 * The id of the first block of a part (numbered file); the title's id for the first part, for
 * `text.md`, and for an empty name; undefined for other names.
 */
function beginningOf(name: string, tree: Root, { data: { parts = [] } }: VFile) {
  const part = parts.findIndex((one) => one.name === name);
  if (part <= 0) return part === 0 || name === '' || name === 'text.md' ? titleId : undefined;
  return firstId(tree, parts[part], parts[part + 1]) ?? titleId;
}

function firstId(tree: Root, from: PartStart | undefined, to: PartStart | undefined) {
  const isWithin = (line: number): boolean =>
    line >= (from?.firstLine ?? 1) && line < (to?.firstLine ?? Number.POSITIVE_INFINITY);
  const first = tree.children.find(
    (node) => node.type === 'element' && isWithin(lineOf(node)) && idIn(node) !== undefined,
  );
  return first?.type === 'element' ? idIn(first) : undefined;
}

/**
 * The line on which a block begins; for the `div` that contains a heading and its link, the
 * heading's line.
 */
const lineOf = (node: Element): number =>
  node.position?.start.line ?? firstElement(node)?.position?.start.line ?? 0;
const idIn = (node: Element): string | undefined => {
  const id = node.properties['id'] ?? firstElement(node)?.properties['id'];
  return typeof id === 'string' ? id : undefined;
};
const firstElement = (node: Element): Element | undefined =>
  node.children.find((child) => child.type === 'element');
