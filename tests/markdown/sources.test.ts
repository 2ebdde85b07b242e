import { expect, it } from 'vitest';
import { report } from '../../src/edition/problems.ts';
import { toBibtex } from '../../src/exports/citations/reference-files.ts';
import { compileText } from './one-text.ts';

/** Compiles a text with a note that cites a source. */
const withNote = (source: string, beside: Readonly<Record<string, string>>) =>
  compileText('## One\n\nBees are words.\n', {
    annotations: `- { id: bees, kind: concept, heading: Bees, target: { exact: Bees }, status: documented, body: Words., sources: [${source}], date: 2026-01-01 }\n`,
    ...beside,
  });

/** CSL-JSON as exported by Zotero. */
const zotero = [
  {
    id: 'http://zotero.org/users/1/items/QK7EAXPI',
    type: 'book',
    abstract: 'Words about it.',
    'call-number': 'QL',
    'event-place': 'Paris',
    ISBN: '978-0-00-000000-2',
    language: 'fr',
    'number-of-pages': '512',
    source: 'Library Catalog',
    title: 'Sur les abeilles',
    'title-short': 'Abeilles',
    volume: 2,
    genre: 'PhD thesis',
    DOI: '10.1000/182',
    author: [
      { family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: 'The Editors' },
    ],
    issued: { 'date-parts': [['1949', 5]], season: '2' },
    accessed: { 'date-parts': [['2026', 1, 15]] },
  },
];

it('Sources can be exports of Zotero, cited by its ids', () => {
  const { editions, problems } = withNote('QK7EAXPI', { references: JSON.stringify(zotero) });
  expect(report(problems)).toBe('');
  expect(editions[0]?.references).toEqual([
    {
      id: 'qk7eaxpi',
      type: 'book',
      title: 'Sur les abeilles',
      author: [
        { family: 'de Beauvoir', given: 'Simone' },
        { family: 'King', given: 'Martin Luther, Jr.' },
        { literal: 'The Editors' },
      ],
      issued: { 'date-parts': [[1949, 5]] },
      accessed: { 'date-parts': [[2026, 1, 15]] },
      volume: '2',
      URL: 'https://doi.org/10.1000/182',
      genre: 'scholarly',
    },
  ]);
});

it.each([
  ['article-journal', 'scholarly'],
  ['entry-encyclopedia', 'reference'],
  ['legislation', 'institutional'],
  ['letter', 'primary'],
])('The default weight of a source of type %s is %s', (type, weight) => {
  const references = JSON.stringify([{ id: 'a-b', type, title: 'Words' }]);
  expect(withNote('a-b', { references }).editions[0]?.references[0]?.genre ?? weight).toBe(weight);
});

it('Sources can be BibTeX', () => {
  const bibtex = `@book{keeper_1902,
  author = {Ada Keeper and {The Hive}}, translator = {Ben Second},
  title = {{On} Bees}, year = 1902, publisher = {Press}, address = {London}
}`;
  const { editions, problems } = withNote('keeper_1902', { bibtex });
  expect(report(problems)).toBe('');
  expect(editions[0]?.references).toMatchObject([
    {
      id: 'keeper-1902',
      title: expect.stringContaining('Bees'),
      author: [{ family: 'Keeper', given: 'Ada' }, { family: 'The Hive' }],
      translator: [{ family: 'Second', given: 'Ben' }],
      issued: { 'date-parts': [[1902]] },
    },
  ]);
  expect(toBibtex(editions[0]?.references ?? [])).toContain('translator = {Second, Ben},');
});

it('An uncited source in BibTeX is reported at its line', () => {
  const bibtex = '@book{one, title = {One}}\n\n@book{two, title = {Two}}\n';
  const { problems } = withNote('one', { bibtex });
  expect(report(problems)).toMatch(/^content\/text\/sources\.bib:3:1 {2}source-unused/);
});
