import type { Element, Root } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { elementsOf } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';

/**
 * The edition as GitHub-flavoured Markdown. The author's notes are its footnotes, named as their ids
 * are (`[^2]` for `fn-2`); each begins with its printed sign, for programs number footnotes anew.
 * What the editor says stands after the text, under the number of the paragraph that it is on.
 */
export function toMarkdown({ front, parts, words }: Book): string {
  const root: Root = {
    type: 'root',
    children: [...front, h('p', words.signs.markdown), ...parts.flatMap(({ hast }) => hast)],
  };
  const tree = toMdast(root, { handlers, document: true });
  return serialise(tree, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' });
}

/** What a footnote is called: that which follows `fn-` in its id. */
const footnote = /^#?fn-(.+)$/;
const footnoteOf = (id: unknown): string | undefined =>
  typeof id === 'string' ? footnote.exec(id)?.[1] : undefined;

/** The one class that an element of a book may have. */
const className = ({ properties }: Element): string => String(properties['className'] ?? '');

const words: Handle = (state, element) => state.all(element);
const { a: link, em: leaning, strong, p: paragraph, ol: list } = defaultHandlers;

/** What Markdown says otherwise than these elements do by default. */
const handlers: Record<string, Handle> = {
  // Titles of works lean as emphasis does: Markdown has no mark of their own.
  cite: leaning,
  sup: words,
  small: leaning,
  span: strong,
  p: (state, element) =>
    paragraph(state, className(element) === 'number' ? h('p', h('b', element.children)) : element),
  a(state, element) {
    const { href, role } = element.properties;
    if (className(element) === 'again') return [];
    const name = footnoteOf(href);
    if (name !== undefined && role === 'doc-noteref')
      return { type: 'footnoteReference', identifier: name, label: name };
    const isInside = typeof href !== 'string' || href.startsWith('#');
    return isInside ? state.all(element) : link(state, element);
  },
  ol(state, element) {
    if (className(element) !== 'notes') return list(state, element);
    const notes = elementsOf(element.children).flatMap((item) => {
      const name = footnoteOf(item.properties['id']);
      return name === undefined ? [] : [{ item, name }];
    });
    if (notes.length === 0) return list(state, { ...element, tagName: 'ul' });
    return notes.map(({ item, name }) => {
      const children = state.toFlow(state.all(item));
      return { type: 'footnoteDefinition', identifier: name, label: name, children };
    });
  },
};
