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
  it('are words of the text that differ in a letter, with what they find', () => {
    expect(asked('sekt')).toEqual([{ query: 'sect', count: 2 }]);
    expect(asked('ects')).toEqual([{ query: 'sects', count: 2 }]);
  });

  it('differ in two letters from eight on, and then in no more', () => {
    expect(asked('orgnaisation').map(({ query }) => query)).toEqual(['Organization']);
    expect(asked('orgnaisatoin')).toEqual([]);
    expect(asked('pratt')).toEqual([]);
  });

  it('may begin with another letter, and are written as in the text', () => {
    expect(asked('yskra')).toEqual([{ query: 'Iskra', count: 1 }]);
    expect(asked('lennin').map(({ query }) => query)).toEqual(['Lenin']);
  });

  it('replace one word of several where they find something then', () => {
    expect(asked('the sekt')).toEqual([{ query: 'the sect', count: 1 }]);
  });

  it('are none for short words, beginnings, and words of other scopes', () => {
    expect([...asked('sek'), ...asked('sekt*'), ...asked('zzzzzz')]).toEqual([]);
    expect(asked('sekta').map(({ query }) => query)).not.toContain('sekta');
  });

  it('are three at most, the nearest and most frequent first', () => {
    const many = [passage('p1', 'bear beer beat beat bead')];
    expect(suggestionsFor(many, 'beaz', new Set(['text']))).toEqual([
      { query: 'beat', count: 2 },
      { query: 'bead', count: 1 },
      { query: 'bear', count: 1 },
    ]);
  });
});

describe('The distance of two words', () => {
  it('counts letters left out, put in, replaced and exchanged', () => {
    expect([
      distanceOf('sect', 'sects', 1),
      distanceOf('sect', 'sekt', 1),
      distanceOf('sect', 'scet', 1),
      distanceOf('sect', 'sect', 1),
      distanceOf('sect', 'party', 2),
    ]).toEqual([1, 1, 1, 0, undefined]);
  });
});
