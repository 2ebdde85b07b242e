import type { Element, ElementContent } from 'hast';

/** Collapses runs of white space; no-break spaces are the author's and stay. */
const spaced = (words: string): string => words.replace(/[ \t\n\r\f]+/g, ' ');

/** Copies phrasing nodes, with white space collapsed as in HTML, and none after a `br`. */
export const spacedNodes = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.flatMap((node, i): readonly ElementContent[] => {
    if (node.type !== 'text') return [node];
    const before = nodes[i - 1];
    const value = spaced(node.value);
    const begins = before?.type === 'element' && before.tagName === 'br';
    return [{ ...node, value: begins ? value.replace(/^ /, '') : value }];
  });

/** Trims spaces and line breaks; no-break spaces, such as the indentation of verse, stay. */
export const trimmed = (words: string): string => words.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');

/** Divides nodes into blocks and the runs of nodes between them. */
export function runsOf(
  nodes: readonly ElementContent[],
  isBlock: (element: Element) => boolean,
): readonly (Element | ElementContent[])[] {
  const runs: (Element | ElementContent[])[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (node.type === 'element' && isBlock(node)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** Whether nodes are only white space. */
export const isBlank = (nodes: readonly ElementContent[]): boolean =>
  nodes.every((node) => node.type === 'text' && !node.value.trim());

/** Whether an id is that of a reference in the text: to a note, emendation, doubt or annotation. */
export const isReference = (id: unknown): boolean =>
  typeof id === 'string' && /^(?:fn|em|db|ed)ref-/.test(id);

/** Copies nodes without note references, links and ids, for running heads and the like. */
export const withoutLinks = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isSign(node)) return [];
    const children = [...withoutLinks(node.children)];
    if (node.tagName === 'a') return children;
    const { id: _id, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });

/** Whether a node is a superscript that contains a reference. */
export const isSign = (node: ElementContent): boolean =>
  node.type === 'element' &&
  node.tagName === 'sup' &&
  node.children.some((child) => child.type === 'element' && isReference(child.properties['id']));
