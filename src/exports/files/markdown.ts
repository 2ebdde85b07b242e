import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  type Handle as Serialise,
  toMarkdown as serialise,
  defaultHandlers as serialisers,
} from 'mdast-util-to-markdown';
import { elementsOf } from '../book/blocks.ts';
import { type Book, withoutTitleAgain } from '../book/book.ts';
import { type Item, itemsOf } from '../book/lists.ts';
import type { Publication } from '../publication.ts';
import { type Handle, handlers, listOf, type State, toMdast } from './to-mdast.ts';

declare module 'mdast' {
  interface ListData {
    /** The delimiter after the numbers of a list. */
    delimiter?: string;
  }
}

/**
 * The edition as GitHub Flavored Markdown. The notes of both series are its footnotes, named by
 * their ids (`[^2]` for `fn-2`); each begins with its printed sign, because Markdown renderers
 * number footnotes anew. Emendations, doubts and annotations follow the text, each with its place,
 * such as its paragraph's number.
 */
export function toMarkdown({ front, parts, words, publication }: Book): string {
  const elements = [
    ...front,
    h('p', words.signs.markdown),
    ...parts.flatMap(({ hast }) => withoutTitleAgain(hast)),
  ];
  const tree: Root = {
    type: 'root',
    children: toMdast(elements, { ...handlers, ...own, ...shown(publication) }),
  };
  return serialise(tree, {
    extensions: [gfmToMarkdown(), { handlers: { list: numberedList } }],
    bullet: '-',
    rule: '-',
  });
}

/** Name of a footnote: its id without `fn-`. */
const footnote = /^#?fn-(.+)$/;
const footnoteOf = (id: unknown): string | undefined =>
  typeof id === 'string' ? footnote.exec(id)?.[1] : undefined;

/** The class of an element; elements of a book have at most one. */
const className = ({ properties }: Element): string => String(properties['className'] ?? '');

const content: Handle = ({ children }, { all }) => all(children);

/** Handlers of elements that have no default handler, or need another one here. */
const own: Readonly<Record<string, Handle>> = {
  // Titles of works become emphasis, because Markdown has no markup for them.
  cite: handlers.em,
  sup: content,
  small: handlers.em,
  span: (element, state) =>
    className(element) === 'number' ? handlers.strong(element, state) : content(element, state),
  p: (element, state) =>
    handlers.p(className(element) === 'number' ? h('p', h('b', element.children)) : element, state),
  a(element, state) {
    const { href, role } = element.properties;
    if (className(element) === 'again') return [];
    const name = footnoteOf(href);
    if (name !== undefined && role === 'doc-noteref')
      return [{ type: 'footnoteReference', identifier: name, label: name }];
    const isInside = typeof href !== 'string' || href.startsWith('#');
    return isInside ? content(element, state) : handlers.a(element, state);
  },
  ol(element, state) {
    if (className(element) !== 'notes') return numberedLists(element, state);
    return elementsOf(element.children).flatMap((item): RootContent[] => {
      const name = footnoteOf(item.properties['id']);
      const children = state.blocks(item.children);
      // Uncited footnotes would not be rendered.
      return name === undefined || isUncited(item)
        ? [{ type: 'list', children: [{ type: 'listItem', spread: true, children }] }]
        : [{ type: 'footnoteDefinition', identifier: name, label: name, children }];
    });
  },
};

/** Handlers for images: at their addresses on the site, with emphasised captions below. */
const shown = ({ page }: Publication): Readonly<Record<string, Handle>> => ({
  img: ({ properties: { src, alt } }) => [
    { type: 'image', url: new URL(String(src), page).href, alt: String(alt ?? '') },
  ],
  figcaption: ({ children }, { inLine }) => [
    { type: 'paragraph', children: [{ type: 'emphasis', children: inLine(children) }] },
  ],
});

/** Whether a note is uncited: its sign is not a link, because there is no reference. */
const isUncited = (item: Element): boolean => {
  const [first] = elementsOf(item.children);
  return elementsOf(first?.children ?? []).some((element) => className(element) === 'sign');
};

/**
 * Converts a list with the author's numbers. Markdown numbers items consecutively, so every jump
 * starts a new list, separated from the previous one by an empty comment.
 */
function numberedLists(element: Element, state: State): RootContent[] {
  const runs: Item[][] = [];
  for (const item of itemsOf(element)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.number === item.number - 1) last.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((items, i): RootContent[] => {
    const [{ number, delimiter } = { number: 1, delimiter: '.' }] = items;
    const children = items.map((item) => item.element);
    const made = listOf({ ...element, properties: { start: number }, children }, state);
    const part: List = { ...made, data: { delimiter } };
    return i === 0 ? [part] : [{ type: 'html', value: '<!-- -->' }, part];
  });
}

/** Writes a list with the author's delimiter. */
const numberedList: Serialise = (node: List, parent, state, info) => {
  const { bulletOrdered } = state.options;
  state.options.bulletOrdered = node.data?.delimiter === ')' ? ')' : '.';
  const written = serialisers.list(node, parent, state, info);
  state.options.bulletOrdered = bulletOrdered;
  return written;
};
