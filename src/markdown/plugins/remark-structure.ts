import type { Heading, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fold } from '../../edition/match.ts';
import { ruleMessage } from '../../edition/problems.ts';
import { findUnfit } from '../input/characters.ts';

/**
 * Checks headings, images, links and characters, and that there is any text. A first heading that
 * repeats the title is removed.
 */
export default function remarkStructure({
  title,
  hasImages = false,
}: {
  readonly title?: string | undefined;
  /** Whether images are allowed. */
  readonly hasImages?: boolean;
} = {}) {
  return (tree: Root, file: VFile): void => {
    const [first] = tree.children;
    if (first?.type === 'heading' && title !== undefined && isTitle(first, title))
      tree.children.shift();
    let words = false;
    visit(tree, (node) => {
      // Finds forbidden characters that are written as character references, such as `&#x202e;`.
      const unfit = 'value' in node ? findUnfit(node.value) : undefined;
      if (unfit) file.message(...ruleMessage('character', node.position, unfit.name));
      if (node.type === 'heading') checkHeading(node, file);
      else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        words ||= node.value.trim() !== '';
      else if (!hasImages && (node.type === 'image' || node.type === 'imageReference'))
        file.message(...ruleMessage('image', node.position, node.alt ?? ''));
      else if ((node.type === 'link' || node.type === 'definition') && !isSafe(node.url))
        file.message(...ruleMessage('link-unsafe', node.position, node.url));
    });
    if (!words) file.message(...ruleMessage('text-empty', undefined));
  };
}

const isTitle = (node: Heading, title: string): boolean => {
  let hasNote = false;
  visit(node, 'footnoteReference', () => {
    hasNote = true;
  });
  return node.depth === 1 && !hasNote && fold(wordsOf(node)).text === fold(title).text;
};

function checkHeading(node: Heading, file: VFile): void {
  if (node.depth === 1) file.message(...ruleMessage('heading-top', node.position));
  if (!/[\p{L}\p{N}]/u.test(wordsOf(node)))
    file.message(...ruleMessage('heading-empty', node.position));
}

/** Whether a URL cannot run JavaScript: it has no scheme, or one of three safe ones. */
const isSafe = (url: string): boolean => {
  const bare = Array.from(url)
    .filter((c) => c > ' ' && c !== '\u007f')
    .join('');
  return /^(?:https?:|mailto:)/i.test(bare) || !/^[^/?#]*:/.test(bare);
};
