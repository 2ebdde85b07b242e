import { passages, promised } from '../../essay/edition.ts';

/** How often something stands in each place that has it, by the place's id. */
export type Counts = ReadonlyMap<string, number>;

/** A text with nothing in it that a search should look past; made unlike the matcher does it. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();

const texts = passages.map(({ id, text }) => ({ id, text: plain(text) }));

/** Every distinct word of the text. */
export const vocabulary: readonly string[] = [
  ...new Set(texts.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u))),
].filter(Boolean);

/** What is asked of every search: the whole vocabulary, and what readers are promised. */
export const questions: readonly string[] = [
  ...new Set([...vocabulary, ...promised.map(([query]) => query)]),
];

const letter = '[\\p{L}\\p{N}]';

/** How often a word, a phrase or a beginning (`sect*`) stands in each passage that has it. */
export function truth(query: string): Counts {
  const asked = plain(query).replaceAll('"', '');
  const words = asked.replace(/\*$/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(asked) ? `(?<!${letter})` : '';
  const after = asked.endsWith('*') ? '' : `(?!${letter})`;
  const pattern = new RegExp(`${before}${words.replace(/ /g, '(?:\\s+|-)')}${after}`, 'gu');
  return new Map(
    texts
      .map(({ id, text }) => [id, [...text.matchAll(pattern)].length] as const)
      .filter(([, count]) => count > 0),
  );
}

/** All of some counts together. */
export const sum = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);
