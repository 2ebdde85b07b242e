import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { printedNumber } from '../../edition/addresses.ts';

declare module 'vfile' {
  interface DataMap {
    /** The printed numbers of headings, each with its space. */
    numbers: ReadonlyMap<Element, string>;
    /** What headings hold, while their numbers and signs are off. */
    headings: ReadonlyMap<Element, Element['children']>;
  }
}

/** Takes printed numbers and signs of notes off headings, so that slugs come from their words alone. */
export function rehypeTakeNumbers() {
  return (tree: Root, file: VFile): void => {
    const numbers = new Map<Element, string>();
    const headings = new Map<Element, Element['children']>();
    visit(tree, 'element', (node) => {
      if (!headingRank(node)) return;
      headings.set(node, node.children);
      const [first, ...rest] = node.children.filter((child) => !isSign(child));
      if (!first) return;
      const number = first.type === 'text' ? (printedNumber.exec(first.value)?.[0] ?? '') : '';
      if (number) numbers.set(node, number);
      const words =
        first.type === 'text' ? { ...first, value: first.value.slice(number.length) } : first;
      node.children = [words, ...rest];
    });
    file.data.numbers = numbers;
    file.data.headings = headings;
  };
}

/** Puts the printed numbers and the signs back. */
export function rehypeReturnNumbers() {
  return (_tree: Root, file: VFile): void => {
    for (const [heading, children] of file.data.headings ?? []) heading.children = children;
  };
}

const isSign = (node: Element['children'][number]): boolean =>
  node.type === 'element' && node.tagName === 'sup';
