import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlace } from '../../../src/client/reading/continue-reading.ts';
import { placeAt } from '../../../src/client/reading/store-reading-place.ts';
import { runs } from '../../fuzz.ts';

describe('A stored place', () => {
  it.each([
    ['p34 0.42', { id: 'p34', part: 0.42 }],
    ['p34a 0', { id: 'p34a', part: 0 }],
    ['p1 1', { id: 'p1', part: 1 }],
  ])('%j is a paragraph and the fraction read', (stored, place) => {
    expect(parsePlace(stored)).toEqual(place);
  });

  it.each(['', 'p34', 'p34 7', '<b>p34</b>', 'p34 0.5<script>', 'fn-1 0.5', 'p34 NaN', ' p34 0.4'])(
    '%j is invalid',
    (stored) => {
      expect(parsePlace(stored).id).toBe('');
    },
  );
});

it('Any stored value is a place in the text, or none', () => {
  const part = fc.oneof(
    fc.constantFrom('p', 'p34', 'p1a', 'fn-1', ' ', '0', '1', '0.5', '.', '-1', '9', 'e', '<b>'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const stored = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(stored, (words) => {
      const { id, part: read } = parsePlace(words);
      expect(id).toMatch(/^(?:p\d+[a-z]*)?$/);
      expect(read).toBeGreaterThanOrEqual(0);
      expect(read).toBeLessThan(2);
    }),
    { numRuns: runs(500) },
  );
});

describe('The reading position', () => {
  const column = (scrolled: number) =>
    [0, 1, 2].map((n) => ({
      id: `p${n + 1}`,
      box: () => ({ top: 100 * n - scrolled, bottom: 100 * n + 100 - scrolled }),
    }));

  it('is the paragraph at the top of the window', () => {
    expect(placeAt(column(142), true, 90)).toBe('p2 0.42');
    expect(placeAt(column(199), true, 90)).toBe('p2 0.99');
  });

  it('is the start of the next paragraph if the top is between two', () => {
    const apart = [{ id: 'p1', box: () => ({ top: 20, bottom: 90 }) }];
    expect(placeAt(apart, true, 80)).toBe('p1 0.00');
  });

  it('is undefined within the first half window and after the last paragraph', () => {
    expect(placeAt(column(10), false, 90)).toBeUndefined();
    expect(placeAt(column(10), true, 90)).toBe('p1 0.10');
    expect(placeAt(column(300), true, 90)).toBeUndefined();
  });

  it('is empty if the end of the text is in the window', () => {
    expect(placeAt(column(205), true, 90)).toBe('p3 0.05');
    expect(placeAt(column(210), true, 90)).toBe('');
  });

  it('survives formatting and parsing', () => {
    expect(parsePlace(placeAt(column(142), true, 90) ?? '')).toEqual({ id: 'p2', part: 0.42 });
  });
});
