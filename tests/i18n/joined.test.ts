import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { joined } from '../../src/i18n/joined.ts';

const parts = ['Periodical', undefined, '1900–1905', false, ''] as const;

it('Parts of a line are joined, without the empty ones', () => {
  expect(toHtml(joined(parts, ' · ', 'en'))).toBe('Periodical · 1900–1905');
});

it('In a right-to-left language the parts are isolated from each other', () => {
  const line = '<bdi>Periodical</bdi> · <bdi>1900–1905</bdi>';
  expect(toHtml(joined(parts, ' · ', 'ar'))).toBe(line);
  expect(toHtml(joined(parts, ' · ', 'he'))).toBe(line);
});
