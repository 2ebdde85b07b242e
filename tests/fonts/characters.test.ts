import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRanges, isIn, parseRanges } from '../../src/fonts/characters.ts';

it('Ranges are written as CSS has them', () => {
  expect(formatRanges([0x61, 0x20, 0x62, 0x63])).toBe('U+20, U+61-63');
  expect(parseRanges('U+20, U+61-63')).toEqual([
    [0x20, 0x20],
    [0x61, 0x63],
  ]);
});

it('Ranges that are written and read hold the same characters', () => {
  const character = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(fc.uniqueArray(character, { minLength: 1 }), character, (characters, other) => {
      const ranges = parseRanges(formatRanges(characters));
      expect(isIn(ranges, other)).toBe(characters.includes(other));
      for (const each of characters) expect(isIn(ranges, each)).toBe(true);
    }),
  );
});
