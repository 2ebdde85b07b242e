import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/edition/model.ts';
import { distanceOf, suggestionsFor } from '../../src/search/suggestions.ts';

const passage = (id: string, text: string, scope: Passage['scope'] = 'text'): Passage => ({
  id,
  scope,
  label: '',
  section: '',
  text,
});
const passages = [
  passage('p1', 'The sect and the sects. A sect is no party, said Lenin in Iskra.'),
  passage('p2', 'Organization of the sects.'),
  passage('ed-1', 'A sekta.', 'editor'),
];
const asked = (typed: string) => suggestionsFor(passages, typed, new Set(['text']));

describe('Suggestions for a query that finds nothing', () => {
  it('are words of the text that differ in one letter, with their matches', () => {
    expect(asked('sekt')).toEqual([{ query: 'sect', count: 2 }]);
    expect(asked('ects')).toEqual([{ query: 'sects', count: 2 }]);
  });

  it('may differ in two letters from eight letters on, but not in more', () => {
    expect(asked('orgnaisation').map(({ query }) => query)).toEqual(['Organization']);
    expect(asked('orgnaisatoin')).toEqual([]);
    expect(asked('pratt')).toEqual([]);
  });

  it('may begin with another letter, and are spelled as in the text', () => {
    expect(asked('yskra')).toEqual([{ query: 'Iskra', count: 1 }]);
    expect(asked('lennin').map(({ query }) => query)).toEqual(['Lenin']);
  });

  it('replace one of several words if the result has matches', () => {
    expect(asked('the sekt')).toEqual([{ query: 'the sect', count: 1 }]);
  });

  it('are not made for short words, prefixes, and words of other scopes', () => {
    expect([...asked('sek'), ...asked('sekt*'), ...asked('zzzzzz')]).toEqual([]);
    expect(asked('sekta').map(({ query }) => query)).not.toContain('sekta');
  });

  it('are at most three, sorted by distance and frequency', () => {
    const many = [passage('p1', 'bear beer beat beat bead')];
    expect(suggestionsFor(many, 'beaz', new Set(['text']))).toEqual([
      { query: 'beat', count: 2 },
      { query: 'bead', count: 1 },
      { query: 'bear', count: 1 },
    ]);
  });
});

describe('The distance of two words', () => {
  it('counts deletions, insertions, substitutions and transpositions', () => {
    expect([
      distanceOf('sect', 'sects', 1),
      distanceOf('sect', 'sekt', 1),
      distanceOf('sect', 'scet', 1),
      distanceOf('sect', 'sect', 1),
      distanceOf('sect', 'party', 2),
    ]).toEqual([1, 1, 1, 0, undefined]);
  });
});
