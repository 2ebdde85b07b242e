import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as wordsOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isReserved } from '../../edition/addresses.ts';
import { textOf } from '../../edition/block-text.ts';
import { printedNumbers } from '../../edition/printed-numbers.ts';
import { ruleMessage } from '../../edition/problems.ts';

/** A heading, with the data from which its id is made. */
interface Heading {
  readonly node: Element;
  readonly depth: number;
  /** The text of the heading without its printed number. */
  readonly words: string;
  readonly slug: string;
  /** The nearest heading of a higher level before it. */
  readonly parent: Heading | undefined;
}

declare module 'hast' {
  interface ElementData {
    /** The text of a heading without its printed number. */
    heading?: string;
    /** The printed number of a heading, with the space after it. */
    number?: string;
  }
}

/**
 * Assigns heading ids where rehype-slug, which runs next, would assign different ones: an id is
 * made from the text alone, without printed numbers and note signs. If several headings have the
 * same text, each id is prefixed with that of the parent heading, except the one that was published
 * without a prefix.
 *
 * @param options.published the published ids, in reading order
 */
export default function rehypeHeadings(options: { readonly published: readonly string[] }) {
  return (tree: Root, file: VFile): void => {
    const headings = headingsIn(tree);
    const same = Map.groupBy(headings, (heading) => heading.slug);
    const ids = new Map<Heading, string>();
    const used = new Set<string>();
    for (const heading of headings) {
      const alike = same.get(heading.slug) ?? [];
      const parentId = heading.parent && ids.get(heading.parent);
      const isAlone = alike.length === 1 || heading === keeper(alike, options.published);
      const id = isAlone || !parentId ? heading.slug : `${parentId}-${heading.slug}`;
      if (used.has(id))
        file.message(...ruleMessage('heading-duplicate', heading.node.position, heading.words));
      else if (isReserved(id))
        file.message(...ruleMessage('heading-reserved', heading.node.position, heading.words, id));
      used.add(id);
      ids.set(heading, id);
      if (id !== slug(wordsOf(heading.node))) heading.node.properties['id'] = id;
    }
  };
}

function headingsIn(tree: Root): readonly Heading[] {
  const found: { node: Element; depth: number; text: string }[] = [];
  visit(tree, 'element', (node) => {
    const depth = headingRank(node);
    if (depth) found.push({ node, depth, text: textOf([node]).text });
  });
  const printed = printedNumbers(found);
  const open: Heading[] = [];
  return found.map(({ node, depth, text }, i) => {
    const number = printed[i] ?? '';
    const words = text.slice(number.length).trim();
    Object.assign(node, { data: { ...node.data, heading: words, number } });
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const heading = { node, depth, words, slug: slugOf(words, text), parent: open.at(-1) };
    open.push(heading);
    return heading;
  });
}

/**
 * Makes an id from a heading's text without its number; if that gives none, from the whole text, or
 * else `section`.
 */
const slugOf = (words: string, text: string): string => slug(words) || slug(text) || 'section';

/**
 * Of headings with the same text, the one that keeps the published id without a prefix: the one
 * whose parent heading is the nearest before that id in the published order. Undefined if no such
 * id was published.
 */
function keeper(alike: readonly Heading[], published: readonly string[]): Heading | undefined {
  const at = published.indexOf(alike[0]?.slug ?? '');
  if (at < 0) return undefined;
  const parentAt = ({ parent }: Heading): number =>
    parent ? published.slice(0, at).lastIndexOf(parent.slug) : -1;
  return alike.toSorted((a, b) => parentAt(b) - parentAt(a))[0];
}
