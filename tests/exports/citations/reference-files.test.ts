import { plugins } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Reference } from '../../../src/edition/editorial.ts';
import { toBibtex, toCslJson, toRis } from '../../../src/exports/citations/reference-files.ts';
import { essay } from '../../essay/edition.ts';

const { references } = essay();

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});
const item = z.object({
  id: z.string().optional(),
  title: z.string(),
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  volume: z.coerce.string().optional(),
  issue: z.coerce.string().optional(),
  page: z.string().optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
});
type Item = z.infer<typeof item>;
const items = z.array(item);
const read = (text: string): readonly Item[] => items.parse(plugins.input.chain(text));

/** A name in catalogue order, however its parts are divided. */
const asWords = (names: Item['author']): string[] =>
  (names ?? []).map((one) =>
    [one['non-dropping-particle'], one.family, one.literal, one.given, one.suffix]
      .filter(Boolean)
      .join(' ')
      .replace(/[,\s]+/g, ' '),
  );
const dashes = (page: string | undefined) => page?.replace(/[–—]/g, '-');

const fieldsOf = (one: Item | Reference) => ({
  title: one.title,
  author: asWords(one.author && [...one.author]),
  editor: asWords(one.editor && [...one.editor]),
  issued: one.issued?.['date-parts'],
  publisher: one.publisher,
  volume: one.volume,
  page: dashes(one.page),
  URL: one.URL,
});

describe('the sources as CSL-JSON', () => {
  const read = z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(toCslJson(references)));

  it('are the original items, with the genre as a custom property', () => {
    for (const [i, { genre, consulted, author: _author, ...reference }] of references.entries()) {
      expect(read[i]).toMatchObject({ ...reference, custom: { weight: genre, consulted } });
      expect(read[i]).not.toHaveProperty('genre');
      expect(read[i]).not.toHaveProperty('consulted');
    }
  });

  it('separate a suffix from a given name', () => {
    const author = [{ family: 'King', given: 'Martin Luther, Jr.' }];
    const text = toCslJson([{ id: 'k', type: 'book', title: 'T', genre: 'primary', author }]);
    expect(JSON.parse(text)).toMatchObject([
      { author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }] },
    ]);
  });
});

describe('the sources as BibTeX', () => {
  const text = toBibtex(references);
  const found = read(text);

  it('keep their keys', () => {
    const keys = [...text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(references.map(({ id }) => id.replaceAll('-', '_')));
  });

  it.each(references.map((reference, i) => [reference.id, reference, i] as const))(
    'have all properties of %s',
    (_id, reference, i) => {
      const back = found[i];
      const { page, ...fields } = fieldsOf(reference);
      expect(back && fieldsOf(back)).toMatchObject(fields);
      const container = reference['container-title'];
      const places = [back?.['container-title'], back?.note].join(' ');
      if (container) expect(places).toContain(container);
      if (page && reference.type !== 'legal_case') expect(dashes(back?.page)).toBe(page);
      if (reference.authority) expect(back?.note).toContain(reference.authority);
    },
  );
});

describe.each([
  'مقدمة في النحل',
  '论蜜蜂：第一卷。',
  'О пчёлах и мёде',
  'Περὶ μελισσῶν',
  '꿀벌',
  'Ong mật ở Việt Nam',
])('a source whose title is %s', (title) => {
  const author = [{ family: title.split(' ').at(-1) ?? '', given: 'Ё. & Ł.' }];
  const works: Reference[] = [
    { id: 'b', type: 'book', title, genre: 'primary', author, translator: author },
  ];

  it.each([
    ['BibTeX', toBibtex],
    ['RIS', toRis],
    ['CSL-JSON', toCslJson],
  ])('keeps its letters as %s', (_form, written) => {
    const [back] = read(written(works));
    expect(back?.title.normalize()).toBe(title.normalize());
    expect(back && asWords(back.author)).toEqual([`${author[0]?.family} Ё. & Ł.`]);
  });

  it('keeps them in the field for translators, which BibTeX lacks', () => {
    expect(toBibtex(works)).toMatch(/\ttranslator = (.*)\n(?:.*\n)*\tauthor = \1\n/);
  });
});

describe('the sources as RIS', () => {
  const text = toRis(references);
  const found = read(text);

  it('have no wrapped lines, and end every record', () => {
    expect(text).toMatch(/^(?:[A-Z][A-Z\d] {2}- .*\n|\n)+$/);
    expect(text.match(/^ER {2}- $/gm)).toHaveLength(references.length);
  });

  it.each(references.map((reference, i) => [reference.id, reference, i] as const))(
    'have all properties of %s',
    (id, reference, i) => {
      const record = text.split(/^ER {2}- $/m)[i] ?? '';
      const back = found[i];
      expect(record).toContain(`ID  - ${id}\n`);
      expect(back?.title).toBe(reference.title);
      expect(back?.URL).toBe(reference.URL);
      const { author, editor } = fieldsOf(reference);
      const tagged = (tag: string) =>
        [...record.matchAll(new RegExp(`^${tag} {2}- (.*)$`, 'gm'))].map(([, value = '']) =>
          value.replace(/[,\s]+/g, ' '),
        );
      expect(tagged('AU')).toEqual(author.map((one) => one.replace(/[,\s]+/g, ' ')));
      expect(back?.editor ? asWords(back.editor) : []).toEqual(editor);
      const [day = []] = reference.issued?.['date-parts'] ?? [];
      if (day.length > 0) expect(record).toContain(`DA  - ${day.join('/')}/`);
      const container = reference['container-title'];
      if (container) expect(record).toContain(`T2  - ${container}\n`);
      if (reference.publisher) expect(record).toContain(`PB  - ${reference.publisher}\n`);
      if (reference.volume) expect(record).toContain(`VL  - ${reference.volume}\n`);
      const [first] = reference.page?.split('–') ?? [];
      if (first) expect(record).toContain(`SP  - ${first}\n`);
    },
  );
});
