import { quote } from '../../edition/quotation.ts';
import { spanIn } from '../dom/range-in.ts';
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
  for (const passage of passages) {
    const span = spanIn(passage, range);
    if (!span) continue;
    return entryOf(
      quote(
        passages.map(({ text }) => text),
        passage.text,
        span.start,
        span.end,
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
