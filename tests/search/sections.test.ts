import { expect, it } from 'vitest';
import { parseQuery } from '../../src/edition/match.ts';
import { find } from '../../src/search/find.ts';
import { layOut } from '../../src/search/sections.ts';
import { passages } from '../essay/edition.ts';

const { hits, total } = find(passages, parseQuery('sect'), new Set(['text', 'notes', 'headnote']));
const sections = layOut(passages, hits);

it('Sections cover the whole text without gaps', () => {
  expect(sections[0]?.start).toBe(0);
  expect(sections.at(-1)?.end).toBe(1);
  for (const [i, { start }] of sections.entries()) {
    expect(start).toBe(sections[i - 1]?.end ?? 0);
  }
});

it('Every match has one tick, numbered in reading order, inside its section', () => {
  const ticks = sections.flatMap((section) => section.ticks);
  expect(ticks.map(({ nth }) => nth)).toEqual(Array.from({ length: total }, (_, i) => i));
  for (const { start, end, ticks } of sections) {
    for (const { at } of ticks) {
      expect(at).toBeGreaterThanOrEqual(start);
      expect(at).toBeLessThan(end);
    }
  }
});

it('A section has as many ticks as its passages have matches', () => {
  expect(sections.find(({ section }) => section === 'what-then')?.ticks).toHaveLength(19);
  for (const { hits, ticks } of sections) {
    expect(ticks).toHaveLength(hits.reduce((sum, { ranges }) => sum + ranges.length, 0));
  }
});
