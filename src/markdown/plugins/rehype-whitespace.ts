import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Makes line breaks and runs of white space inside prose single spaces; code keeps its own. */
export default function rehypeWhitespace() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'pre') return 'skip';
      if (node.type === 'element') node.children = joined(node.children);
      if (node.type === 'text') node.value = spaced(node.value);
      return undefined;
    });
  };
}

/** Words with single spaces between them; no-break spaces are the author’s. */
export const spaced = (words: string): string =>
  words.replace(betweenCharacters, '').replace(/[ \t\n\r]+/g, ' ');

/** The end of a line between two characters of Chinese or Japanese, which have no spaces. */
const betweenCharacters =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * Texts that stand side by side as one, such as those around a comment that was taken out, and
 * without the space that a line begins with.
 */
function joined(children: readonly ElementContent[]): ElementContent[] {
  const whole: ElementContent[] = [];
  for (const child of children) {
    const last = whole.at(-1);
    const begins = last?.type === 'element' && last.tagName === 'br';
    if (begins && child.type === 'text') child.value = child.value.replace(/^[ \t\n\r]+/, '');
    if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else whole.push(child);
  }
  return whole;
}
