import { expect, it } from 'vitest';
import { sentence } from '../../src/edition/sentence.ts';

it.each([
  ['A paper', 'A paper.'],
  ['A paper.', 'A paper.'],
  ['Who reads?', 'Who reads?'],
  ['He said “no.”', 'He said “no.”'],
  ['一篇论文', '一篇论文。'],
  ['一篇论文。', '一篇论文。'],
  ['レポート（1902年）', 'レポート（1902年）。'],
  ['ورقة عمل', 'ورقة عمل.'],
  ['هل نقرأ؟', 'هل نقرأ؟'],
])('%s becomes a sentence in its script', (words, expected) => {
  expect(sentence(words)).toBe(expected);
});
