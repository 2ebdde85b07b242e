import { expect, it } from 'vitest';
import { directionOf } from '../../src/edition/direction.ts';

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['zh-Hant', 'ltr'],
])('%s is written %s', (lang, expected) => {
  expect(directionOf(lang)).toBe(expected);
});
