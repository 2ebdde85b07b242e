import { functionWordsOf } from '../../../src/search/function-words.ts';
import { sum, truth, vocabulary } from './truth.ts';

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
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

/** Further words that lunr leaves out by default. */
const skipped = 'across almost because cannot either however likely neither rather should';

/**
 * Words that a reader might look for: six plain letters or more, no function word, drawn as often as
 * they stand in the text; no two of a draw begin alike, nor like `before`, so that no answer is taken
 * for another.
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

/** Things people never type, and some they do: the same for the same seed. */
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
