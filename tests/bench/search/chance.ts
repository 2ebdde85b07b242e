import { functionWordsOf } from '../../../src/search/function-words.ts';
import { sum, truth, vocabulary } from './truth.ts';

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const one = <Thing>(things: readonly Thing[], next: () => number): Thing | undefined =>
  things[Math.floor(next() * things.length)];

/** Further words that lunr omits by default. */
const skipped = 'across almost because cannot either however likely neither rather should';

/**
 * Random words that a reader might look for: six or more plain letters, no function words, with the
 * frequencies of the text. No two begin alike, or like `before`, so that results cannot be
 * confused.
 */
export function drawWords(count: number, seed: number, before: string): readonly string[] {
  const next = chance(seed);
  const dull = new Set([...functionWordsOf('en'), ...skipped.split(' ')]);
  const words = vocabulary.filter(
    (word) => /^[a-z]{6,}$/.test(word) && !dull.has(word) && !word.startsWith(before),
  );
  const weighted = words.flatMap((word) => Array<string>(sum(truth(word))).fill(word));
  const drawn = new Map<string, string>();
  while (drawn.size < count) {
    const word = one(weighted, next) ?? '';
    drawn.set(word.slice(0, 4), word);
  }
  return [...drawn.values()];
}

const signs = [
  ...'abcdefghijstuzäßİſéñжλ漢字か9 0 - - * * " “ ’ \' $ . , ( [ \\ / < & % + ? ^ | \u0301 \u00ad \u200d 😀 𐐨 \ud800',
];

/** Random queries, some of them realistic; reproducible by seed. */
export function randomQueries(count: number, seed: number): readonly string[] {
  const next = chance(seed);
  const word = (): string => one(vocabulary, next) ?? '';
  const words = (): string => Array.from({ length: 1 + next() * 9 }, word).join(' ');
  const soup = (): string => Array.from({ length: next() * 240 }, () => one(signs, next)).join('');
  const kinds = [
    word,
    words,
    () => `${word().slice(0, 1 + next() * 3)}*`,
    () => `"${words()}"`,
    () => `${word().slice(0, 1)}* `.repeat(1 + next() * 9),
    soup,
    () => `${words()}${soup()}`,
    () =>
      word()
        .slice(0, 2)
        .repeat(next() * 120),
  ];
  return Array.from({ length: count }, () => one(kinds, next)?.() ?? '');
}
