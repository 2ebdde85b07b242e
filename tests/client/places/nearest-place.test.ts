import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPlace } from '../../../src/client/places/nearest-place.ts';
import { runs } from '../../fuzz.ts';

const ids = ['title', 'the-classic-sect', 'what-then', 'p1', 'p2', 'p61', 'fn-1', 'fn-4', 'fn-a'];

describe('the nearest place', () => {
  it.each([
    ['The_Classic_Sect', 'the-classic-sect'],
    ['3.-the-classic-sect', 'the-classic-sect'],
    ['the-classic-sekt', 'the-classic-sect'],
    ['what', 'what-then'],
    ['p99', 'p61'],
    ['P3', 'p2'],
    ['p61a', 'p61'],
    ['fn-9', 'fn-4'],
    ['fn-A', 'fn-a'],
    ['nonsense', undefined],
    ['wh', undefined],
    ['', undefined],
    ['\u0000\ud800', undefined],
  ])('to %j is %s', (wanted, nearest) => {
    expect(nearestPlace(wanted, ids)).toBe(nearest);
  });

  it('to a very long id is found quickly', () => {
    const before = performance.now();
    nearestPlace('the-classic-sect-'.repeat(60_000), ids);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('to any hash is a place in the text, or none; to each id it is that place', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...ids,
        '-',
        '_',
        '%20',
        ' ',
        '.',
        ':~:text=',
        '1',
        '99',
        'fn',
        'P',
        'ß',
        'é',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const hash = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        hash,
        fc.uniqueArray(fc.oneof(hash, fc.constantFrom(...ids))),
        (wanted, places) => {
          expect([undefined, ...places]).toContain(nearestPlace(wanted, places));
        },
      ),
      { numRuns: runs(1000) },
    );
    for (const id of ids) expect(nearestPlace(id, ids)).toBe(id);
  });

  it('does not exist in a text without places', () => {
    expect(nearestPlace('p1', [])).toBeUndefined();
  });
});
