import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bridgeRanges, formatRanges, isIn, parseRanges } from '../../src/fonts/characters.ts';
import { faces, scripts } from '../../src/fonts/faces.ts';
import { charactersOf } from '../../src/fonts/font-file.ts';

it('Ranges are written and parsed in CSS syntax', () => {
  expect(formatRanges([0x61, 0x20, 0x62, 0x63])).toBe('U+20, U+61-63');
  expect(parseRanges('U+20, U+61-63')).toEqual([
    [0x20, 0x20],
    [0x61, 0x63],
  ]);
});

it('Ranges cover the same characters after formatting and parsing', () => {
  const character = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(fc.uniqueArray(character, { minLength: 1 }), character, (characters, other) => {
      const ranges = parseRanges(formatRanges(characters));
      expect(isIn(ranges, other)).toBe(characters.includes(other));
      for (const each of characters) expect(isIn(ranges, each)).toBe(true);
    }),
  );
});

it('Ranges are bridged over code points that are in none of the others', () => {
  const others = parseRanges('U+20-7F, U+400-4FF');
  expect(bridgeRanges([0x600, 0x1f, 0x700, 0x80, 0x90], others)).toBe('U+1F, U+80-90, U+600-700');
});

it.each(faces)(
  'The face $name has letters of every script of the site, so that titles look like the text',
  ({ source }) => {
    expect(scripts.filter(({ name }) => source(name) === undefined)).toEqual([]);
  },
);

it('No script of the site has a range without characters, for which a file would be loaded', () => {
  const face = faces.find(({ name }) => name === 'serif');
  const empty = scripts.flatMap(({ name, range }) => {
    const characters = [...charactersOf(readFileSync(face?.source(name) ?? ''))];
    // For the end of a line, U+A, browsers take the font's space.
    const ranges = range.split(', ').filter((one) => one !== 'U+A');
    return ranges.filter((one) => !characters.some((it) => isIn(parseRanges(one), it)));
  });
  expect(empty).toEqual([]);
});
