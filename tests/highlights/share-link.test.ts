import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatMark, parseMark, shareLinkOf, sumOf } from '../../src/highlights/share-link.ts';
import { runs } from '../fuzz.ts';
import { anyHighlight, bees, marked } from './some-highlights.ts';

it('A link contains the paragraph and offsets, but not the words', () => {
  const link = shareLinkOf(`${bees.address}?q=hive#p9`, marked('republic'));
  expect(link).toBe(`${bees.address}?mark=0p1.13.21.${sumOf('republic')}#p1`);
});

it('A link is parsed back to its parts', () => {
  fc.assert(
    fc.property(anyHighlight, (one) => {
      const value = new URL(shareLinkOf(bees.address, one)).searchParams.get('mark') ?? '';
      expect(parseMark(value)).toEqual({
        colour: one.colour,
        segments: one.segments.map(({ block, start, end, exact }) => ({
          ...{ block, start, end },
          sum: sumOf(exact),
        })),
      });
    }),
  );
});

it('Any other hash is ignored', () => {
  const part = fc.oneof(
    fc.constantFrom('0', '4', '9', 'p1', '.', '*', '13', '21', '00000000', 'ffffffff', '9999999'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .tuple(anyHighlight, fc.nat(), part)
      .map(([one, at, slip]) =>
        formatMark(one).replace(/./g, (a, n) => (n === at % 20 ? slip : a)),
      ),
  );
  fc.assert(
    fc.property(value, (words) => {
      for (const { block, start, end, sum } of parseMark(words)?.segments ?? []) {
        expect(block).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u);
        expect(start).toBeLessThan(end);
        expect(sum).toMatch(/^[\da-f]{8}$/);
      }
    }),
    { numRuns: runs(1000) },
  );
  for (const wrong of ['', '0', '9p1.0.1.00000000', '0p1.5.5.00000000', '0<b>.0.1.00000000'])
    expect(parseMark(wrong)).toBeUndefined();
  const { segments } = marked('republic');
  const many = { colour: 'pink', segments: Array(100).fill(segments[0]) } as const;
  expect(parseMark(formatMark(many))?.segments).toHaveLength(20);
  expect(parseMark(`0${'p1.0.1.00000000*'.repeat(200)}`)).toBeUndefined();
});
