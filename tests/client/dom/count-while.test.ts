import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWhile } from '../../../src/client/dom/count-while.ts';
import { runs } from '../../fuzz.ts';

it('Counts the items before the first that does not meet the condition', () => {
  const sorted = fc.array(fc.integer()).map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer(), (numbers, line) => {
      const expected = numbers.filter((number) => number < line).length;
      expect(countWhile(numbers, (number) => number < line)).toBe(expected);
    }),
    { numRuns: runs(500) },
  );
});

it('Tries few of many items', () => {
  const tried: number[] = [];
  countWhile([...new Array(10_000).keys()], (number) => {
    tried.push(number);
    return number < 7000;
  });
  expect(tried.length).toBeLessThan(16);
});
