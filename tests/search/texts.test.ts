import { expect, it } from 'vitest';
import type { Passage } from '../../src/edition/model.ts';
import { mergeFound } from '../../src/search/editorial-results.ts';
import { questionOf } from '../../src/search/question.ts';
import { answersByText } from '../../src/search/texts.ts';

const section = (address: string, order: number, ...texts: readonly string[]) => ({
  address,
  title: '',
  order,
  passages: texts.map(
    (text, i): Passage => ({
      id: `p${order}${i}`,
      scope: 'text',
      section: `s${order}`,
      label: '',
      text,
    }),
  ),
});
const found = [
  section('/b/', 1, 'a sect'),
  section('/a/', 2, 'one sect', 'sects'),
  section('/a/', 1, 'the sect'),
];

it('Texts are sorted by number of matches, their sections in reading order', () => {
  const answers = answersByText(found, questionOf('sect', ''));
  expect(answers.map(({ address, found }) => [address, found.total])).toEqual([
    ['/a/', 2],
    ['/b/', 1],
  ]);
  expect(answers[0]?.found.hits.map(({ passage }) => passage.text)).toEqual([
    'the sect',
    'one sect',
  ]);
});

it('Their counts add up', () => {
  const all = mergeFound(
    answersByText(found, questionOf('sect', '')).map((answer) => answer.found),
  );
  expect(all.total).toBe(3);
  expect([...all.scopes]).toEqual([['text', 3]]);
});

it('A query has an address', () => {
  expect(questionOf('mass party', 'notes').asked).toBe('?q=mass+party&in=notes');
  expect(questionOf('sect', '').asked).toBe('?q=sect');
});
