import { passages, promised } from '../../essay/edition.ts';

/** The number of matches by id of the place. */
export type Counts = ReadonlyMap<string, number>;

/** Normalises text for comparison, independently of the matcher. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();

const texts = passages.map(({ id, text }) => ({ id, text: plain(text) }));

/** All distinct words of the text. */
export const vocabulary: readonly string[] = [
  ...new Set(texts.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u))),
].filter(Boolean);

/** The queries for every search: all words, and those with guaranteed counts. */
export const questions: readonly string[] = [
  ...new Set([...vocabulary, ...promised.map(([query]) => query)]),
];

const letter = '[\\p{L}\\p{N}]';

/** The number of matches of a word, phrase or prefix (`sect*`) by passage. */
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

/** The sum of counts. */
export const sum = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);
