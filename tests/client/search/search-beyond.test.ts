import { expect, it } from 'vitest';
import { wantedFromIndex } from '../../../src/client/search/index-results.ts';
import { questionOf } from '../../../src/search/question.ts';

const both = { names: true, others: true };

it.each([
  ['bee', '', both, { names: true, others: true }],
  ['bee', 'notes', both, { names: false, others: true }],
  ['bee', 'names', both, { names: true, others: false }],
  ['bee', '', { names: false, others: false }, { names: false, others: false }],
  ['x', '', both, { names: false, others: false }],
  ['x', 'names', both, { names: true, others: false }],
  ['', '', both, { names: false, others: false }],
  ['"', '', both, { names: false, others: false }],
] as const)(
  'The index is searched for %j in %j only if it can add results',
  (typed, scope, has, looked) => {
    expect(wantedFromIndex(questionOf(typed, scope), has)).toEqual(looked);
  },
);
