import type { ElementContent as Html, Element as HtmlElement } from 'hast';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { scopeOf } from '../../edition/addresses.ts';
import type { Block } from '../../edition/block.ts';
import { textOf } from '../../edition/block-text.ts';
import { fragmentOf } from '../../edition/text-links.ts';
import { taskIn } from '../book/lists.ts';
import { isBlank, isSign, runsOf } from '../book/words.ts';
import { xmlId } from './ids.ts';
import { type Mark, nest, type Point } from './marks.ts';

/** HTML elements that are treated as phrasing content. */
const inline = new Set('a b br cite code del em i img strong sub sup'.split(' '));

/** TEI elements for HTML phrasing elements. */
const phrases: Readonly<Record<string, (element: HtmlElement) => Element | undefined>> = {
  em: () => x('emph'),
  i: () => x('hi', { rend: 'italic' }),
  b: () => x('hi', { rend: 'bold' }),
  strong: () => x('hi', { rend: 'bold' }),
  sub: () => x('hi', { rend: 'subscript' }),
  sup: () => x('hi', { rend: 'superscript' }),
  del: () => x('hi', { rend: 'strikethrough' }),
  cite: () => x('title'),
  code: () => x('code'),
  a: linkOf,
};

/**
 * Converts a link of the author's; undefined for links to annotations and doubts, which are
 * converted as marks (`marks.ts`).
 */
function linkOf({ properties }: HtmlElement): Element | undefined {
  const { href, id, tabIndex } = properties;
  const own = fragmentOf(href);
  return typeof href === 'string' && id === undefined && tabIndex !== -1
    ? x('ref', { target: own === undefined ? href : `#${xmlId(own)}` })
    : undefined;
}

type Division = (element: HtmlElement, parent: HtmlElement | undefined) => Element;

const divisions: Readonly<Record<string, Division>> = {
  p: () => x('p'),
  blockquote: () => x('quote'),
  ul: () => x('list', { rend: 'bulleted' }),
  ol: () => x('list', { rend: 'numbered' }),
  li: ({ properties: { value }, children: [first] }, list) => {
    const done = taskIn(first);
    return x('item', {
      ...(value && { n: `${value}${list?.properties['dataDelimiter'] ?? '.'}` }),
      ...(done !== undefined && { rend: done ? 'done' : 'to-do' }),
    });
  },
  pre: () => x('ab', { rend: 'preformatted' }),
  table: () => x('table'),
  tr: () => x('row'),
  td: () => x('cell'),
  th: () => x('cell', { role: 'label' }),
  figure: () => x('figure'),
  figcaption: () => x('head'),
  hr: () => x('milestone', { unit: 'section', rend: 'rule' }),
};

/** Converts a block's hast to TEI, with marks around the text that they cover. */
export function flowOf(block: Block, marks: readonly Mark[]): ElementContent[] {
  const starts = new Map<Html, number>(
    textOf(block.hast).pieces.map(({ node, start }) => [node, start]),
  );
  let at = 0;

  const runOf = (nodes: readonly Html[], parent?: HtmlElement): ElementContent[] => {
    const start = firstIn(nodes, starts) ?? at;
    at = start;
    const points: Point[] = [];
    const own: Mark[] = [];
    const walk = (node: Html): void => {
      if (node.type === 'text') {
        const from = starts.get(node);
        if (from === undefined) return;
        at = Math.min(from + node.value.length, block.text.length);
      } else if (node.type === 'element') {
        const { tagName, children } = node;
        if (isSign(node)) points.push(...signsOf(node).map((element) => ({ at, element })));
        else if (tagName === 'img') {
          const shown = imageOf(node);
          const alone = parent?.tagName === 'figure';
          points.push(
            ...(alone ? shown : [x('figure', shown)]).map((element) => ({ at, element })),
          );
        } else if (tagName === 'br') {
          points.push({ at, element: x('lb') });
          if (block.text[at] === '\n') at++;
        } else if (node.properties['dataAnchor'] === undefined) {
          const from = at;
          for (const child of children) walk(child);
          const element = phrases[tagName]?.(node);
          if (element) own.push(phrase(element, from, at));
        }
      }
    };
    for (const node of nodes) walk(node);
    const among = marks
      .filter((mark) => mark.start < at && mark.end > start)
      .map(within(start, at));
    return nest({ text: block.text, marks: [...among, ...own], points, start, end: at });
  };

  const flow = (nodes: readonly Html[], parent?: HtmlElement): ElementContent[] =>
    runsOf(nodes, ({ tagName }) => !inline.has(tagName)).flatMap((run) => {
      if (Array.isArray(run)) return isBlank(run) ? [] : runOf(run, parent);
      const children = flow(run.children, run);
      const division = divisions[run.tagName]?.(run, parent);
      return division ? [{ ...division, children }] : children;
    });
  return flow(block.hast);
}

/** Converts an image: its address relative to the text's page, and its description. */
const imageOf = ({ properties: { src, alt } }: HtmlElement): Element[] => [
  x('graphic', { url: String(src) }),
  x('figDesc', String(alt ?? '')),
];

/**
 * Offset in the block of the first text node in some nodes or their descendants; undefined if there
 * is none.
 */
function firstIn(nodes: readonly Html[], starts: ReadonlyMap<Html, number>): number | undefined {
  for (const node of nodes) {
    const start =
      starts.get(node) ?? (node.type === 'element' ? firstIn(node.children, starts) : undefined);
    if (start !== undefined) return start;
  }
  return undefined;
}

/**
 * Converts the note references in a `sup` to empty elements, because their numbers or asterisks are
 * not the author's text.
 */
const signsOf = (sup: HtmlElement): readonly Element[] =>
  sup.children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'a') return [];
    const { id, href } = node.properties;
    const [sign] = node.children;
    const isNote = typeof href === 'string' && scopeOf(href.slice(1)) === 'notes';
    return isNote && typeof id === 'string' && sign?.type === 'text'
      ? [x('ptr', { 'xml:id': id, type: 'note', target: href, n: sign.value })]
      : [];
  });

/** A mark for emphasis and the like, which is split where it crosses an editorial mark. */
const phrase = (element: Element, start: number, end: number): Mark => ({
  start,
  end,
  rank: 9,
  whole: false,
  make: (children) => ({ ...element, children }),
});

/** The part of a mark that falls within a range. */
const within =
  (start: number, end: number) =>
  (mark: Mark): Mark => ({
    ...mark,
    start: Math.max(mark.start, start),
    end: Math.min(mark.end, end),
  });
