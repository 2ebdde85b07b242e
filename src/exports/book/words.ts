import type { ElementContent } from 'hast';

/** Words with each run of white space as one space; no-break spaces are the author’s and stay. */
export const spaced = (words: string): string => words.replace(/[ \t\n\r\f]+/g, ' ');

/**
 * The text nodes and elements of a line of prose, white space as it is shown: none at the beginning
 * of a line, and one space between words.
 */
export const spacedNodes = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.flatMap((node, i): readonly ElementContent[] => {
    if (node.type !== 'text') return [node];
    const before = nodes[i - 1];
    const value = spaced(node.value);
    const begins = before?.type === 'element' && before.tagName === 'br';
    return [{ ...node, value: begins ? value.replace(/^ /, '') : value }];
  });

/** Words without spaces and line breaks around them; no-break spaces, such as the indents of verse, stay. */
export const trimmed = (words: string): string => words.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');

/** All words in some nodes, as they are. */
export const wordsIn = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? wordsIn(node.children) : '',
    )
    .join('');

/** Whether an id is that of a sign in the text which a note belongs to. */
export const isReference = (id: unknown): boolean =>
  typeof id === 'string' && /^(?:fn|em|db|ed)ref-/.test(id);

/** Words without signs of notes, links and ids, for places where they are said once more. */
export const withoutLinks = (nodes: readonly ElementContent[]): readonly ElementContent[] =>
  nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isSign(node)) return [];
    const children = [...withoutLinks(node.children)];
    if (node.tagName === 'a') return children;
    const { id: _id, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });

/** Whether a raised sign, or one of several, leads to a note. */
export const isSign = (node: ElementContent): boolean =>
  node.type === 'element' &&
  node.tagName === 'sup' &&
  node.children.some((child) => child.type === 'element' && isReference(child.properties['id']));
