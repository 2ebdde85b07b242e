import type { Root, Text } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { visit } from 'unist-util-visit';

const printed = /^(\d+(?:\.\d+)*\.?|[IVXLC]+\.)[ \u00a0]+(?=\S)/;

declare module 'hast' {
  interface ElementData {
    /** The printed number of a heading, with its space, while slugs are made. */
    number?: string;
  }
}

const firstText = (children: readonly unknown[]): Text | undefined => {
  const first = children[0];
  return isText(first) ? first : undefined;
};

const isText = (node: unknown): node is Text =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'text';

/** Takes the printed number off each heading, so that its slug comes from its words alone. */
export function rehypeTakeNumbers() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const text = headingRank(node) ? firstText(node.children) : undefined;
      const number = text && printed.exec(text.value)?.[0];
      if (!text || !number) return;
      text.value = text.value.slice(number.length);
      node.data = { ...node.data, number };
    });
  };
}

/** Puts the printed numbers back. */
export function rehypeReturnNumbers() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const text = firstText(node.children);
      if (node.data?.number && text) text.value = node.data.number + text.value;
    });
  };
}
