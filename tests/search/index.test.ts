import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndexes } from '../../src/integrations/search-index/build-index.ts';
import { type Fragment, sectionOf } from '../../src/search/fragment.ts';
import { fromIndex, readItalics, toIndex, writeItalics } from '../../src/search/index-text.ts';
import { recordsOf } from '../../src/search/records.ts';
import { editorial, essay, passages } from '../essay/edition.ts';

const all = [...passages, ...editorial];

const files = await buildIndexes(recordsOf(essay()));

it('The passages read from the index are those of the edition', () => {
  const fragments = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(
      ({ content }): Fragment =>
        JSON.parse(String(gunzipSync(content)).replace(/^pagefind_dcd/, '')),
    );
  const found = fragments
    .map((fragment) => sectionOf(fragment, () => ''))
    .sort((a, b) => a.order - b.order)
    .flatMap((section) => section.passages);
  const plain = ({ text }: { readonly text: string }) => text.replace(/\s+/g, ' ');
  expect(found.map(({ id, scope, section }) => [id, scope, section])).toEqual(
    all.map(({ id, scope, section }) => [id, scope, section]),
  );
  expect(found.map(plain)).toEqual(all.map(plain));
  const italics = found.map((passage) =>
    (passage.italics ?? []).map((range) => plain(passage).slice(...range)),
  );
  expect(italics).toEqual(
    all.map((passage) => (passage.italics ?? []).map((range) => plain(passage).slice(...range))),
  );
  expect(italics.flat()).toContain('Iskra');
});

it('The index is byte-identical when built again', async () => {
  const again = await buildIndexes(recordsOf(essay()));
  const bytes = (list: typeof files) =>
    list.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]).sort();
  expect(bytes(again)).toEqual(bytes(files));
});

it('The index does not include Pagefind’s interfaces', () => {
  expect(files.filter(({ path }) => /ui|highlight|worker/.test(path))).toEqual([]);
});

it('Markup in a text stays text in its record', () => {
  const [block] = essay().header;
  const edition = {
    ...essay(),
    sections: [],
    notes: [],
    header: block ? [{ ...block, text: '<b>&' }] : [],
  };
  expect(recordsOf(edition)[0]?.html).toContain('<a id="headnote-1"></a>&lt;b&gt;&amp; ¶.</p>');
});

it('Ranges in italics are returned unchanged', () => {
  const range = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(fc.record({ italics: fc.array(range) }), { minLength: 1 }), (passages) => {
      const read = readItalics(writeItalics(passages));
      expect(passages.map((_, i) => read[i] ?? { italics: [] })).toEqual(passages);
    }),
  );
});

describe('Text in the index', () => {
  it('is returned unchanged in any script', () => {
    const sign = fc.constantFrom(
      'a',
      'ł',
      'ß',
      ' ',
      '。',
      '統',
      '計',
      'ァ',
      '1',
      '-',
      '’',
      "'",
      '«',
      '\u0e01',
      'ك',
    );
    const text = fc.array(sign).map((signs) => signs.join('').replace(/ +/g, ' ').trim());
    fc.assert(
      fc.property(text, (words) => {
        expect(fromIndex(toIndex(words))).toBe(words);
      }),
    );
  });

  it('has letters separated in scripts without spaces, and folded where Pagefind would not', () => {
    expect(toIndex('统计局')).toBe('统 计 局 ¶.');
    expect(toIndex('in Łódź, a naïve')).toBe('in ␟lodz Łódź, a naïve ¶.');
  });
});
