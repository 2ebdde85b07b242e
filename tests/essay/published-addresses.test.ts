import { describe, expect, it } from 'vitest';
import { essay } from './edition.ts';

const edition = essay();

describe('the addresses of edition 1.0.0', () => {
  const numbers = Array.from({ length: 14 }, (_, i) => i + 1);

  it('of its fourteen doubts still exist, in the text or only in the apparatus', () => {
    const ids = [...edition.doubts, ...edition.accidentals].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(numbers.map((n) => `db-${n}`)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of words that are no longer marked redirect to their paragraphs', () => {
    for (const { id, target } of edition.accidentals)
      expect(edition.moved[id.replace('db-', 'dbref-')]).toBe(target.block);
  });

  it('of merged notes redirect to the merged note', () => {
    const ids = new Set(edition.annotations.map(({ id }) => id));
    for (const [from, to] of Object.entries(edition.moved))
      if (from.startsWith('ed-')) expect(ids.has(to), from).toBe(true);
  });
});

it('the essay has 25 essential annotations', () => {
  expect(edition.annotations.filter(({ depth }) => depth === 'essential')).toHaveLength(25);
});
