import { expect, it } from 'vitest';
import { readingMinutes } from '../../src/markdown/reading-minutes.ts';

it.each([
  ['English words', 'word '.repeat(2300), 10],
  ['Chinese characters', '统计局的工作'.repeat(425), 10],
  ['Japanese characters', 'ファイルを'.repeat(714), 10],
  ['Chinese with English words', `${'统'.repeat(255)} ${'word '.repeat(230)}`, 2],
  ['a few words', 'Two words', 1],
])('counts the minutes of %s', (_, text, minutes) => {
  expect(readingMinutes([text])).toBe(minutes);
});
