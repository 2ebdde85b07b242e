import { expect, it } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';

it('Placeholders are filled in, and those without a value stay as they are', () => {
  expect(fill('Edition {n} of {date}, {n}', { n: '1.0.0' })).toBe('Edition 1.0.0 of {date}, 1.0.0');
  expect(fill('{n} minutes', { n: 0 })).toBe('0 minutes');
  expect(fill('{n}', { n: '$&' })).toBe('$&');
});
