import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { spaceless } from '../../edition/match.ts';

/* Whether a delimiter opens or closes emphasis in Markdown depends on the spaces and punctuation
   around it. Without spaces between words, as in “这是**“强调”**的”, a delimiter between a letter and
   punctuation would not be recognised. A character inserted between delimiter and punctuation
   makes the parser recognise it, and is removed from the parsed tree. */

/**
 * The inserted character, from Unicode's private use area. A text that already contains it is left
 * unchanged.
 */
const added = '\ue000';
const wide =
  '[\\u3000-\\u3004\\u3008-\\u3020\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]';
const narrow = '[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\u2014\\u2026]';
const letter = `(?!${wide})${spaceless.source}`;
const delimiters = '\\*{1,3}|~~';
/**
 * A delimiter between a letter and punctuation: any letter if the punctuation is full-width,
 * otherwise a letter of a writing system without spaces.
 */
const opening = new RegExp(
  `(?<=\\p{L})(?:${delimiters})(?=${wide})|(?<=${letter})(?:${delimiters})(?=${narrow})`,
  'gu',
);
const closing = new RegExp(
  `(?<=${wide})(?:${delimiters})(?=\\p{L})|(?<=${narrow})(?:${delimiters})(?=${letter})`,
  'gu',
);

/** Inserts the character where emphasis next to punctuation would not be recognised. */
export const withEmphasis = (markdown: string): string =>
  markdown.includes(added)
    ? markdown
    : markdown.replace(opening, `$&${added}`).replace(closing, `${added}$&`);

/** Properties of nodes that may hold the inserted character. */
const textKeys = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'];

/** Removes the inserted characters from the tree parsed from `withEmphasis(markdown)`. */
export function withoutAdded(tree: Root): Root {
  visit(tree, (node) => {
    for (const key of textKeys) {
      const value: unknown = Reflect.get(node, key);
      if (typeof value === 'string') Reflect.set(node, key, value.replaceAll(added, ''));
    }
  });
  return tree;
}
