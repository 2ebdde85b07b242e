import { expect, it } from 'vitest';
import { partsOf } from '../../src/components/concordance-parts.ts';
import type { ConcordanceEntry } from '../../src/search/concordance.ts';

const text = { address: '/bees/' };
const words = ['able', 'acorn', 'ant', 'apple', 'ash'];
const entries = words.map(
  (word): ConcordanceEntry => ({ word, shown: word, count: 1, places: [] }),
);

it('The words of a letter stay on one page if they fit', () => {
  const [only, ...others] = partsOf('a', entries, text);
  expect(only).toMatchObject({ name: 'able – ash', href: '/bees/terms/a/' });
  expect(only?.entries).toEqual(entries);
  expect(others).toEqual([]);
});

it('Words that do not fit are on further pages, in order', () => {
  const parts = partsOf('a', entries, text, 130);
  expect(parts.map(({ name, href }) => [name, href])).toEqual([
    ['able – acorn', '/bees/terms/a/'],
    ['ant – apple', '/bees/terms/a/2/'],
    ['ash – ash', '/bees/terms/a/3/'],
  ]);
  expect(parts.flatMap((part) => part.entries)).toEqual(entries);
});

it('Other letters than A to Z are code points in the path', () => {
  expect(partsOf('é', entries, text)[0]?.href).toBe('/bees/terms/ue9/');
  expect(partsOf('Hani', entries, text)[0]?.href).toBe('/bees/terms/hani/');
});
