import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { spaceless } from '../../edition/match.ts';

/* Markdown recognises emphasis by the spaces and punctuation around its signs. Scripts without
   spaces have none there: in “这是**“强调”**的” neither pair would count. A letter between the signs
   and the punctuation makes both count; it is taken out of the parsed tree again. */

/** A private-use letter. A text that contains it is left as it is. */
const added = '\ue000';
const wide =
  '[\\u3000-\\u3004\\u3008-\\u3020\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]';
const narrow = '[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\u2014\\u2026]';
const letter = `(?!${wide})${spaceless.source}`;
const signs = '\\*{1,3}|~~';
/** Signs between a letter and a mark of punctuation: wide, or narrow beside a script without spaces. */
const opening = new RegExp(
  `(?<=\\p{L})(?:${signs})(?=${wide})|(?<=${letter})(?:${signs})(?=${narrow})`,
  'gu',
);
const closing = new RegExp(
  `(?<=${wide})(?:${signs})(?=\\p{L})|(?<=${narrow})(?:${signs})(?=${letter})`,
  'gu',
);

/** Markdown in which emphasis beside punctuation counts in scripts without spaces. */
export const withEmphasis = (markdown: string): string =>
  markdown.includes(added)
    ? markdown
    : markdown.replace(opening, `$&${added}`).replace(closing, `${added}$&`);

const written = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'];

/** Takes the added letters out of the tree of such Markdown. */
export function withoutAdded(tree: Root, markdown: string): Root {
  if (markdown.includes(added) || !withEmphasis(markdown).includes(added)) return tree;
  visit(tree, (node) => {
    for (const key of written) {
      const value: unknown = Reflect.get(node, key);
      if (typeof value === 'string') Reflect.set(node, key, value.replaceAll(added, ''));
    }
  });
  return tree;
}
