import type { Heading, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findUnfit } from '../input/characters.ts';
import { fail } from '../messages.ts';

/** Checks what a reader's outline and the page's words depend on: headings, raw HTML, images, links. */
export default function remarkStructure() {
  return (tree: Root, file: VFile): void => {
    let depth = 1;
    let words = false;
    visit(tree, (node, index, parent) => {
      // What is written as `&#x202e;` is no character of the file yet.
      const unfit = 'value' in node ? findUnfit(node.value) : undefined;
      if (unfit) fail(file, 'character', node, unfit.name);
      if (node.type === 'heading') depth = checkHeading(node, depth, file);
      else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        words ||= node.value.trim() !== '';
      else if (node.type === 'image' || node.type === 'imageReference')
        fail(file, 'image', node, node.alt ?? '');
      else if (node.type === 'link' || node.type === 'definition') {
        if (!isSafe(node.url)) fail(file, 'link-unsafe', node, node.url);
      } else if (node.type === 'html' && parent && index !== undefined) {
        if (!isComment(node.value)) fail(file, 'html-raw', node, opening(node.value));
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      return undefined;
    });
    if (!words) fail(file, 'text-empty', undefined);
  };
}

function checkHeading(node: Heading, above: number, file: VFile): number {
  if (node.depth === 1) fail(file, 'heading-top', node);
  if (!/[\p{L}\p{N}]/u.test(wordsOf(node))) fail(file, 'heading-empty', node);
  if (node.depth > above + 1) fail(file, 'heading-skipped', node, above, node.depth, above + 1);
  return node.depth;
}

/** Addresses that cannot run script: those of this site, and three schemes. */
const isSafe = (url: string): boolean => {
  const bare = Array.from(url)
    .filter((c) => c > ' ' && c !== '\u007f')
    .join('');
  return /^(?:https?:|mailto:)/i.test(bare) || !/^[^/?#]*:/.test(bare);
};

const isComment = (html: string): boolean => /^<!--[\s\S]*?-->$/.test(html.trim());

const opening = (html: string): string => html.trim().split('\n', 1)[0]?.slice(0, 40) ?? '';
