import { expect, it } from 'vitest';
import { parseQuery } from '../../src/edition/match.ts';
import { find } from '../../src/search/find.ts';
import { otherForms } from '../../src/search/forms.ts';
import { passages } from '../essay/edition.ts';

const everywhere = new Set(['text', 'notes', 'headnote'] as const);
const beside = (query: string) => otherForms(passages, parseQuery(query), everywhere);

it('Other forms of a word are offered with counts, the most frequent first', () => {
  const forms = beside('sect');
  expect(forms.slice(0, 2)).toEqual([
    { word: 'sects', count: 24 },
    { word: 'sectarian', count: 3 },
  ]);
  for (const { word, count } of forms) {
    expect(find(passages, parseQuery(word), everywhere).total).toBe(count);
  }
});

it('Forms are counted in the chosen scopes only', () => {
  expect(otherForms(passages, parseQuery('sect'), new Set(['notes']))).toEqual([
    { word: 'sectarian', count: 1 },
    { word: 'sectists', count: 1 },
  ]);
});

it('For a word not in the text, longer words are offered', () => {
  expect(beside('Iskrai')).toEqual([{ word: 'Iskraist', count: 2 }]);
});

it('No forms are offered for a phrase, several words or a prefix', () => {
  for (const query of ['', 'sect*', '"political center"', 'Lenin Iskra', '$64'])
    expect(beside(query)).toEqual([]);
});
