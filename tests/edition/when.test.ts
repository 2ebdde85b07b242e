import { describe, expect, it } from 'vitest';
import { fractionalYear, when } from '../../src/edition/when.ts';

describe('an EDTF date', () => {
  it.each([
    ['1914', { from: '1914', to: '1914', about: false }],
    ['1900-12', { from: '1900-12', to: '1900-12', about: false }],
    ['1914-09-19/1990-01-26', { from: '1914-09-19', to: '1990-01-26', about: false }],
    ['1938/..', { from: '1938', to: undefined, about: false }],
    ['1969~/1975', { from: '1969', to: '1975', about: true }],
    ['1969/1975~', { from: '1969', to: '1975', about: true }],
    ['1900/1900-12', { from: '1900', to: '1900-12', about: false }],
    [1914, { from: '1914', to: '1914', about: false }],
  ])('is parsed: %s', (written, read) => {
    expect(when.parse(written)).toEqual(read);
  });

  it.each([
    'c. 1900',
    '1900–1910',
    '1900-13',
    '1900-1',
    '../1900',
    '1910/1900',
    '1900-12/1900-11',
    '',
  ])('is refused: %s', (written) => {
    expect(when.safeParse(written).success).toBe(false);
  });
});

describe('the years of a date', () => {
  it.each([
    ['1914', 'start', 1914],
    ['1914', 'end', 1915],
    ['1914-07', 'start', 1914.5],
    ['1914-12', 'end', 1915],
    ['1914-01-01', 'start', 1914],
    ['1914-12-31', 'end', 1915],
  ] as const)('%s has its %s at %d', (iso, end, year) => {
    expect(fractionalYear(iso, end)).toBeCloseTo(year, 6);
  });
});
