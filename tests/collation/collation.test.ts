import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { emendationFile } from '../../src/edition/schema.ts';
import { collate, type Recorded } from './collate.ts';
import { readPage } from './read-page.ts';
import { readSource } from './read-source.ts';
import { tokens } from './reading.ts';
import { divide, type Zone, zones } from './zones.ts';

const name = 'anatomy-of-the-micro-sect';
const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const witness = read(`tests/witness/${name}/source.md`);
const table = read(`tests/witness/${name}/zones.yaml`);
const site = process.env.SITE_DIR ?? fileURLToPath(new URL('../../dist', import.meta.url));
const html = readFileSync(join(site, 'index.html'), 'utf8');
const records: readonly Recorded[] = emendationFile.parse(
  parse(read(`content/${name}/emendations.yaml`)),
).emendations;

const source = readSource(divide(witness, table));
const page = readPage(html);
const differs = (zone: Zone, reading: string): boolean =>
  collate(source, { ...page, [zone]: reading }, records).length > 0;

it('The page differs from its source only in recorded emendations', () => {
  const differences = collate(source, page, records);
  expect(differences.map(({ zone, message }) => `${zone}\n${message}`).join('\n\n')).toBe('');
});

it('Every line of the source has a zone, and only page furniture is left out', () => {
  const left = divide(witness, table).lines.filter(({ zone }) => zone === 'furniture');
  expect(
    left
      .map(({ text }) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('\u00a0', ' '))
      .filter((text) => text.trim()),
  ).toEqual([
    '---',
    'layout: page',
    'permalink: /drapersw/Anatomy-of-the-micro-sect',
    'nav_order: 3',
    '---',
    'MIA  >  Archive  >  Draper',
    '___',
    '___',
    'Top of the page',
    'Top of the page',
    '___',
  ]);
});

/** Damages one token of a list and returns the result. */
const mishaps: Readonly<Record<string, (list: readonly string[], i: number) => readonly string[]>> =
  {
    dropped: (list, i) => list.toSpliced(i, 1),
    doubled: (list, i) => list.toSpliced(i, 0, list[i] ?? ''),
    moved: (list, i) => {
      const [token = '', next = ''] = [list[i], list.slice(i).find((other) => other !== list[i])];
      const j = list.indexOf(next, i);
      return j < 0
        ? list.toSpliced(i, 1).toSpliced(0, 0, token)
        : list.with(i, next).with(j, token);
    },
    changed: (list, i) => list.with(i, other(list[i] ?? '')),
  };

const other = (token: string): string => {
  const upper = token.toUpperCase();
  if (token !== upper) return upper;
  const lower = token.toLowerCase();
  return token === lower ? `${token}’` : lower;
};

it.each(zones.flatMap((zone) => Object.keys(mishaps).map((mishap) => [zone, mishap] as const)))(
  'In the %s no token can be %s without being detected',
  (zone, mishap) => {
    const list = tokens(page[zone]);
    expect(list.join('')).toBe(page[zone]);
    const unseen = list.filter((_, i) => !differs(zone, mishaps[mishap]?.(list, i).join('') ?? ''));
    expect(unseen).toEqual([]);
  },
);

it('A word missing from the HTML is detected anywhere', () => {
  const blocks = [
    ...html.matchAll(/<p id="?(?:headnote-|p\d)[^>]*>.*|(?<=<li id="?fn-[^>]*>\s*)<p>.*/g),
  ];
  const words = blocks.flatMap(({ 0: block, index: start }) =>
    [...block.matchAll(/(?<=>[^<]*)[\p{L}\p{N}]+(?=[^>]*(?:<|$))/gu)].map(({ 0: word, index }) => ({
      word,
      at: start + index,
    })),
  );
  const sample = words.filter((_, i) => i % 149 === 0);
  expect(sample.length).toBeGreaterThan(30);
  const kept = sample.filter(({ word, at }) => {
    const without = html.slice(0, at) + html.slice(at + word.length);
    return collate(source, readPage(without), records).length === 0;
  });
  expect(kept).toEqual([]);
});

it('A word missing from the source is detected anywhere', () => {
  const { lines, levels } = divide(witness, table);
  const kept = lines.filter((line, i) => {
    if (line.zone === 'furniture' || !/\p{L}/u.test(line.text)) return false;
    const without = line.text.replace(/[\p{L}\p{N}*]+(?=\W*$)/u, '');
    const damaged = lines.with(i, { ...line, text: without });
    return collate(readSource({ lines: damaged, levels }), page, records).length === 0;
  });
  expect(kept).toEqual([]);
});

it('Words that the source does not have are detected in any element', () => {
  const stray = '<aside>Stray</aside>';
  for (const id of ['p9', 'dateline', 'fn-2', 'headnote-2']) {
    const damaged = html.replace(new RegExp(`<[a-z]+ id="?${id}[ ">]`), (place) => stray + place);
    expect(damaged).not.toBe(html);
    expect(collate(source, readPage(damaged), records), id).not.toEqual([]);
  }
});

it('An unrecorded emendation is a difference, and so is a recorded one that was not made', () => {
  for (const [i, record] of records.entries()) {
    expect(collate(source, page, records.toSpliced(i, 1)).length).toBeGreaterThan(0);
    expect(collate(source, page, [...records, { ...record }]).length).toBe(1);
  }
});

it('The first difference is shown in context', () => {
  const [first] = collate(
    source,
    { ...page, body: page.body.replace('cuss-word', 'cussword') },
    records,
  );
  expect(first?.zone).toBe('body');
  expect(first?.message).toMatchInlineSnapshot(`
    "source: …Introduction⟨p⟩There is a terminological problem. “Sect” is often used as a >>> cuss<<< -word to mean a group one doesn’t like. “Movement” is…
      page: …Introduction⟨p⟩There is a terminological problem. “Sect” is often used as a >>> cussword<<<  to mean a group one doesn’t like. “Movement” is often…"
  `);
});
