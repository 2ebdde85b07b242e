import type { Html, Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';
import { htmlRemedy } from '../html-remedies.ts';
import { pointAfter } from '../written-text.ts';

/**
 * Removes comments, converts the few tags that have no Markdown equivalent (`<br>`, `<sub>`,
 * `<sup>`, `<kbd>`, and `<i>`, `<em>` or `<span>` with `lang` for text in another language), and
 * reports all other HTML.
 */
export default function remarkHtml() {
  return (tree: Root, file: VFile): void => {
    const report = reporter(file);
    visit(tree, (node) => {
      switch (node.type) {
        case 'root':
          node.children = withoutHtml(node.children, report);
          break;
        case 'blockquote':
        case 'footnoteDefinition':
        case 'listItem':
          node.children = withoutHtml(node.children, report);
          break;
        case 'delete':
        case 'emphasis':
        case 'heading':
        case 'link':
        case 'linkReference':
        case 'paragraph':
        case 'strong':
        case 'tableCell':
          node.children = phrasing(node.children, report);
      }
    });
  };
}

type Report = (node: Html) => void;

const isComment = (html: string): boolean => /^(?:\s*<!--[\s\S]*?-->)+\s*$/.test(html);
const isBreak = (html: string): boolean => /^(?:\s*<br\s*\/?>)+\s*$/i.test(html);

/** Removes comments and `<br>` between blocks, and reports other HTML. */
const withoutHtml = <Child extends Nodes>(children: readonly Child[], report: Report): Child[] =>
  children.filter((node) => {
    if (node.type !== 'html') return true;
    if (!isComment(node.value) && !isBreak(node.value)) report(node);
    return false;
  });

/**
 * Replaces supported tags in phrasing content by nodes, removes comments, and reports other HTML.
 */
function phrasing(children: readonly PhrasingContent[], report: Report): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  const closers = Map.groupBy(children.keys(), (i) => {
    const node = children[i];
    return node?.type === 'html' ? node.value : '';
  });
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    if (node?.type !== 'html') {
      if (node) made.push(node);
      continue;
    }
    const tag = openingTag(node.value);
    const closing = (tag && closers.get(tag.close)) ?? [];
    while ((closing[0] ?? i + 1) <= i) closing.shift();
    const [end] = closing;
    if (tag && end !== undefined) {
      const inside = phrasing(children.slice(i + 1, end), report);
      const { hName, hProperties } = tag;
      made.push({ type: 'emphasis', children: inside, data: { hName, hProperties } });
      i = end;
    } else if (isBreak(node.value)) made.push({ type: 'break' });
    else if (!isComment(node.value)) report(node);
  }
  return made;
}

/** Parses a supported opening tag; undefined for others. */
function openingTag(html: string) {
  const [, plain = ''] = /^<(sub|sup|kbd)>$/.exec(html) ?? [];
  if (plain) return { hName: plain, hProperties: {}, close: `</${plain}>` };
  const [, name = '', , lang = ''] =
    /^<(i|em|span)\s+lang=(["']?)([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\2\s*>$/.exec(html) ?? [];
  return name ? { hName: name, hProperties: { lang }, close: `</${name}>` } : undefined;
}

/** Makes a function that reports each tag at its position; of a pair, only the opening tag. */
function reporter(file: VFile): Report {
  const opened = new Set<string>();
  return ({ value, position }) => {
    const html = value.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const { 0: tag, 1: close, 2: name = '', index } of html.matchAll(
      /<(\/?)([A-Za-z][\w:-]*)[^>]*>?|<[!?][^>]*>?/g,
    )) {
      const known = name.toLowerCase();
      if (close && opened.has(known)) continue;
      if (!close) opened.add(known);
      const place = pointAfter(html.slice(0, index), position?.start);
      const shown = tag.replace(/\s+/g, ' ').slice(0, 40);
      file.message(...ruleMessage('html-raw', place, shown, htmlRemedy(known)));
    }
  };
}
