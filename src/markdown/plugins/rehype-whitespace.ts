import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Collapses white space, line breaks included, outside code blocks. */
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

/**
 * Collapses white space to single spaces, and removes line breaks between Chinese or Japanese
 * characters; keeps no-break spaces.
 */
export const spaced = (words: string): string =>
  words.replace(betweenCharacters, '').replace(/[ \t\n\r]+/g, ' ');

/** A line break between Chinese or Japanese characters, which are not separated by spaces. */
const betweenCharacters =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * Merges adjacent text nodes, such as those around a removed comment, and removes white space after
 * `<br>`.
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
