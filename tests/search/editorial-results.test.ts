import { describe, expect, it } from 'vitest';
import type { Passage, Scope } from '../../src/edition/model.ts';
import { editorialResults } from '../../src/search/editorial-results.ts';
import { find } from '../../src/search/find.ts';
import { questionOf } from '../../src/search/question.ts';
import { editorial, essay, passages, promised } from '../essay/edition.ts';

const all = [...passages, ...editorial];
const ask = (typed: string, scope = '') => {
  const question = questionOf(typed, scope);
  const { total, scopes, apart } = find(all, question.query, question.chosen);
  return { total, scopes, apart, aside: editorialResults(all, question) };
};
const passage = (scope: Scope, text: string): Passage => ({
  id: scope,
  scope,
  section: scope,
  label: '',
  text,
});

describe('The editor’s words', () => {
  it.each(promised)('do not change the count of %s: %i', (query, count) => {
    expect(ask(query).total).toBe(count);
  });

  it('are found separately, with a count for each scope', () => {
    const { aside, scopes } = ask('Iskra');
    for (const { total, hits } of aside) {
      const [scope] = hits.map((hit) => hit.passage.scope);
      expect(hits.every((hit) => hit.passage.scope === scope)).toBe(true);
      expect(scopes.get(scope ?? 'text')).toBe(total);
    }
    expect(aside.map(({ hits }) => hits[0]?.passage.scope)).toEqual(
      ['emendations', 'editor', 'names'].filter((scope) =>
        editorial.some((each) => each.scope === scope && /\biskra\b/i.test(each.text)),
      ),
    );
  });

  it.each(['emendations', 'editor', 'names'])('are the only ones counted in=%s', (scope) => {
    const question = questionOf('e*', scope);
    const { hits, total } = find(all, question.query, question.chosen);
    expect(total).toBeGreaterThan(0);
    expect(hits.every((hit) => hit.passage.scope === scope)).toBe(true);
    expect(editorialResults(all, question)).toEqual([]);
  });

  it('that match a phrase do not hide separate words in the text', () => {
    const few = [
      passage('text', 'red and blue'),
      passage('editor', 'red blue'),
      passage('names', 'blue'),
    ];
    const question = questionOf('red blue', '');
    const found = find(few, question.query, question.chosen);
    expect([found.total, found.apart]).toEqual([2, true]);
    const aside = editorialResults(few, question);
    expect(aside.map(({ total, apart }) => [total, apart])).toEqual([[1, false]]);
  });

  it('include introduction, emendations, doubts, annotations and names', () => {
    const { introduction, emendations, doubts, annotations, names } = essay();
    const more = introduction ? 1 : 0;
    const count = more + emendations.length + doubts.length + annotations.length + names.length;
    expect(editorial).toHaveLength(count);
    expect(new Set(editorial.map(({ id }) => id)).size).toBe(count);
  });
});
