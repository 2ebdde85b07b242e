import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/edition/match.ts';
import type { Passage, Scope } from '../../src/edition/model.ts';
import { find } from '../../src/search/find.ts';
import { passages, promised } from '../essay/edition.ts';
import { runs } from '../fuzz.ts';

const everywhere: ReadonlySet<Scope> = new Set(['text', 'notes', 'headnote']);
const ask = (query: string, scopes = everywhere) => find(passages, parseQuery(query), scopes);

describe('A reader of the essay', () => {
  it.each(promised)('finds %s %i times', (query, count) => {
    expect(ask(query).total).toBe(count);
  });

  it('gets counts for text, notes and headnote', () => {
    const { scopes } = ask('sect');
    expect([...scopes].sort()).toEqual([
      ['headnote', 1],
      ['notes', 3],
      ['text', 70],
    ]);
  });

  it('gets results for the chosen scope, and counts for the others', () => {
    const found = ask('sect', new Set(['notes']));
    expect(found.total).toBe(3);
    expect(found.hits.every(({ passage }) => passage.scope === 'notes')).toBe(true);
    expect(found.scopes.get('text')).toBe(70);
  });

  it('finds separate words in passages that contain all of them', () => {
    const found = ask('Lenin Iskra');
    expect(found.apart).toBe(true);
    for (const { passage } of found.hits) {
      expect(passage.text).toMatch(/\bLenin\b/);
      expect(passage.text).toMatch(/\bIskra\b/);
    }
  });

  it('finds nothing with an empty query', () => {
    expect(ask('')).toMatchObject({ total: 0, hits: [], apart: false });
  });
});

describe('Every distinct word of the essay', () => {
  it('has the count of an independent implementation', () => {
    const counts = new Map<string, number>();
    for (const { text } of passages) {
      const plain = text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();
      for (const word of plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    expect(counts.size).toBeGreaterThan(1000);
    for (const [word, count] of counts) expect([word, ask(word).total]).toEqual([word, count]);
  });
});

describe('Ten thousand random queries', () => {
  it('never throw and never hang', () => {
    const words = passages.flatMap(({ text }) => text.split(/\s+/));
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc
        .array(fc.constantFrom(...words, '"', '*', '-', 'e*', 'the'), { maxLength: 10 })
        .map((a) => a.join(' ')),
    );
    fc.assert(
      fc.property(query, (typed) => {
        const { total, hits } = ask(typed);
        expect(hits.reduce((sum, { ranges }) => sum + ranges.length, 0)).toBe(total);
      }),
      { numRuns: runs(1000) },
    );
  }, 120_000);

  it('mark ranges that do not overlap', () => {
    const passage: Passage = {
      id: 'p1',
      scope: 'text',
      section: 's',
      label: '',
      text: 'a b a b a',
    };
    const [hit] = find([passage], parseQuery('"a b" a b'), everywhere).hits;
    expect(hit?.ranges).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ]);
  });
});
