import { quote } from '../../edition/quotation.ts';
import type { PagePassage } from '../search/passages.ts';

/**
 * Drafts an entry of `annotations.yaml` for the words of a range in the first passage that the range
 * touches; undefined if it touches none.
 */
export function draftOf(
  range: Range,
  passages: readonly PagePassage[],
  author?: string,
): string | undefined {
  for (const { pieces, text } of passages) {
    const first = pieces.find(({ node }) => range.intersectsNode(node));
    const last = pieces.findLast(({ node }) => range.intersectsNode(node));
    if (!first || !last) continue;
    const from = range.startContainer === first.node ? range.startOffset : 0;
    const to = range.endContainer === last.node ? range.endOffset : last.node.data.length;
    const chosen = text.slice(first.start + from, last.start + to);
    const start = first.start + from + (chosen.length - chosen.trimStart().length);
    const end = start + chosen.trim().length;
    if (start >= end) continue;
    return entryOf(
      quote(
        passages.map((passage) => passage.text),
        text,
        start,
        end,
      ),
      author,
    );
  }
  return undefined;
}

/** Writes an entry with an empty body as YAML, in which JSON strings are valid. */
function entryOf(
  { exact, prefix, suffix }: ReturnType<typeof quote>,
  author: string | undefined,
): string {
  const target = Object.entries({ exact, prefix, suffix })
    .filter(([, words]) => words !== '')
    .map(([key, words]) => `${key}: ${JSON.stringify(words)}`);
  const id = exact
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  return [
    `- id: ${id ?? 'note'}`,
    '  kind: phrase',
    `  heading: ${JSON.stringify(exact)}`,
    `  target: { ${target.join(', ')} }`,
    '  status: documented',
    '  body: ""',
    '  sources: []',
    ...(author ? [`  author: ${JSON.stringify(author)}`] : []),
    `  date: ${new Date().toISOString().slice(0, 10)}`,
    '',
  ].join('\n');
}
