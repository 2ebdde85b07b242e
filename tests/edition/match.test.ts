import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, longestQuery, matches, parseQuery } from '../../src/edition/match.ts';
import { wordsOf } from '../../src/edition/words.ts';
import { runs } from '../fuzz.ts';

/** The parts of `text` that the first way of reading `query` matches. */
function found(text: string, query: string): string[] {
  const terms = parseQuery(query).ways[0] ?? [];
  return terms.flatMap((term) =>
    matches(fold(text), term).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('A match', () => {
  const cases: readonly (readonly [
    rule: string,
    text: string,
    query: string,
    expected: string[],
  ])[] = [
    ['is a whole word', 'sect sects insect sector', 'sect', ['sect']],
    ['may touch a hyphen', 'micro-sect, sect-type', 'sect', ['sect', 'sect']],
    ['may touch an apostrophe', 'Lenin’s and Lenin', 'Lenin', ['Lenin', 'Lenin']],
    ['may not touch a digit', 'sect2 2sect sect', 'sect', ['sect']],
    ['may not touch a letter outside the first plane', '𐐨sect sect𐐨 sect', 'sect', ['sect']],
    ['ignores case', 'Sect SECT', 'sEcT', ['Sect', 'SECT']],
    ['ignores composed diacritics', 'naïve café', 'NAIVE', ['naïve']],
    ['ignores combining diacritics', 'cafe\u0301 x', 'cafe', ['cafe\u0301']],
    ['ignores diacritics of the query', 'cafe', 'café', ['cafe']],
    ['ignores soft hyphens', 'sec\u00adtarian', 'sectarian', ['sec\u00adtarian']],
    ['folds the two small sigmas', 'ΛΌΓΟΣ λόγος', 'λογοσ', ['ΛΌΓΟΣ', 'λόγος']],
    ['folds sharp s', 'Straße STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['folds letters with strokes, both ways', 'Łódź Soren Søren Lodz', 'lodz', ['Łódź', 'Lodz']],
    ['folds letters of the query', 'Lodz Soren', 'Søren', ['Soren']],
    ['folds joined letters', 'Œuvre oeuvre Ægir', 'œuvre', ['Œuvre', 'oeuvre']],
    ['folds the vowel signs of Arabic', 'كِتَاب وكتاب كتاب', 'كتاب', ['كِتَاب', 'كتاب']],
    ['folds the reading signs of Arabic', 'ٱلۡعَٰلَمِينَ لَهُۥ العلمين', 'العلمين', ['ٱلۡعَٰلَمِينَ', 'العلمين']],
    ['folds the small letters of Arabic', 'لَهُۥ وله', 'له', ['لَهُۥ']],
    ['ignores what stretches an Arabic word', 'كتـــاب', 'كتاب', ['كتـــاب']],
    ['folds letters of the query in Arabic', 'الله', 'ٱللَّهِ', ['الله']],
    ['folds the modifier letters of transliteration', 'ʿAlī Ali Rusʹ', 'Ali', ['Alī', 'Ali']],
    ['folds a modifier letter of the query', 'Hawaii', 'Hawaiʻi', ['Hawaii']],
    ['folds the apostrophe that is a letter', 'Leninʼs', 'Lenin', ['Lenin']],
    ['folds the points of Hebrew', 'שָׁלוֹם שלום', 'שלום', ['שָׁלוֹם', 'שלום']],
    ['keeps the vowels of Thaana and Devanagari', 'ދިވެހި दिन दन', 'दन', ['दन']],
    ['is any run of a script without spaces', '国家统计局的统计', '统计', ['统计', '统计']],
    ['may touch what no spaces part', 'PDFファイルを開く', 'ファイル', ['ファイル']],
    ['may stand between what no spaces part', '用PDF格式', 'pdf', ['PDF']],
    ['begins where no spaces part words too', '统计局', '统*', ['统']],
    ['ends no Thai letter before its vowel', 'กิน กา', 'ก', ['ก']],
    ['keeps Korean words whole', '한국은 한국', '한국', ['한국']],
    ['keeps kana apart that a voicing mark parts', 'か が', 'か', ['か']],
    ['folds curly apostrophes of the text', 'the point d’honneur', "d'honneur", ['d’honneur']],
    ['folds curly apostrophes of the query', "the point d'honneur", 'd’honneur', ["d'honneur"]],
    [
      'lets a space match a hyphen',
      'trade-union trade union',
      'trade union',
      ['trade-union', 'trade union'],
    ],
    [
      'lets a hyphen match only a hyphen',
      'trade-union trade union',
      'trade-union',
      ['trade-union'],
    ],
    [
      'knows the other hyphens',
      'trade‐union trade‑union',
      'trade-union',
      ['trade‐union', 'trade‑union'],
    ],
    ['takes no dash for a hyphen', 'trade–union trade—union', 'trade-union', []],
    [
      'lets a space match any white space',
      'trade\u00a0\n union',
      'trade union',
      ['trade\u00a0\n union'],
    ],
    ['lets no phrase cross punctuation', 'to trade. Union men', 'trade union', []],
    ['takes quotation marks for a phrase', 'a trade union', '“trade union”', ['trade union']],
    [
      'takes an unclosed quotation mark for a phrase',
      'a trade union',
      '"trade union',
      ['trade union'],
    ],
    [
      'begins with what a star follows',
      'sect Sects sector insect',
      'sect*',
      ['sect', 'Sects', 'sector'],
    ],
    ['takes a star at the end of a phrase', 'trade-unionism', '"trade union*"', ['trade-unionism']],
    ['keeps signs', 'the $64 question, 64', '$64', ['$64']],
    ['finds a number without its sign', 'the $64 question', '64', ['64']],
    ['does not overlap itself', 'so so so so', '"so so"', ['so so', 'so so']],
    ['needs a letter or digit', '“–” … * "" sect', '* – ""', []],
  ];
  for (const [rule, text, query, expected] of cases) {
    it(rule, () => expect(found(text, query)).toEqual(expected));
  }
});

describe('A query', () => {
  it('of several words is tried as a phrase, then word by word', () => {
    expect(parseQuery(' Trade   union ').ways).toEqual([['trade union'], ['trade', 'union']]);
  });
  it('with quotes is taken by its phrases and words', () => {
    expect(parseQuery('“mass party” sect').ways).toEqual([['mass party', 'sect']]);
  });
  it('without a letter or digit has no terms', () => {
    for (const nothing of ['', '  ', '"', '*', '""', '–', '\0']) {
      expect(parseQuery(nothing)).toEqual({ ways: [], cut: false });
    }
  });
  it('is cut at 200 characters and says so', () => {
    expect(parseQuery('a'.repeat(longestQuery)).cut).toBe(false);
    expect(parseQuery('a'.repeat(longestQuery + 1))).toEqual({
      ways: [['a'.repeat(longestQuery)]],
      cut: true,
    });
  });
  it('is cut at eight terms and says so', () => {
    expect(parseQuery('a b c d e f g h').cut).toBe(false);
    const { ways, cut } = parseQuery('a b c d e f g h i');
    expect(ways.at(-1)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(cut).toBe(true);
  });
});

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', '"', '“', '*', '-', ' ', '’', '$', '\u0301', '\ud83d', '\0', 'ß'),
  }),
);

/** A slow reference implementation of `fold`, character by character. */
function foldedSlowly(original: string): { text: string; at: number[] } {
  const at: number[] = [];
  let [text, index] = ['', 0];
  for (const character of original) {
    // Fold between letters, so that white space is not trimmed at an edge.
    const folded = fold(`x${character}x`).text.slice(1, -1);
    for (const _ of folded.split('')) at.push(index);
    text += folded;
    index += character.length;
  }
  return { text, at: [...at, index] };
}

describe('Any text', () => {
  it('is folded with a map to its characters', () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\n',
        '\u00ad',
        '\u0301',
        '\0',
        'ß',
        'ﬁ',
        'İ',
        'Σ',
        '’',
        '𐐀',
        '\ud800',
        'é',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        const { text: folded, at } = fold(text);
        expect({ text: folded, at }).toEqual(foldedSlowly(text));
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('Any query', () => {
  it('never throws, and yields ordered ranges within the text', () => {
    fc.assert(
      fc.property(odd, odd, (text, query) => {
        const folded = fold(text);
        for (const term of parseQuery(query).ways.flat()) {
          let last = 0;
          for (const { start, end } of matches(folded, term)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs(1000) },
    );
  }, 60_000);

  it('of a word finds it in any text', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const folded = fold(text);
        for (const { word, start, end } of wordsOf(folded)) {
          expect(matches(folded, word)).toContainEqual({ start, end });
        }
      }),
    );
  });

  it('takes linear time, even on hostile input', () => {
    const million = 1_000_000;
    const texts = ['a'.repeat(million), 'a '.repeat(million / 2), '-'.repeat(million)];
    texts.push(`a${'\u0301'.repeat(million)}`, '\ud83d'.repeat(million), ' '.repeat(million));
    const queries = [
      'a',
      'a*',
      `"${'a '.repeat(99)}b"`,
      `${'a'.repeat(199)}b`,
      '-a',
      `a${' '.repeat(150)}b`,
    ];
    // The timeout is the assertion: quadratic time would take hours.
    for (const text of texts) {
      const folded = fold(text);
      for (const query of queries) {
        for (const term of parseQuery(query).ways.flat()) matches(folded, term);
      }
    }
  }, 60_000);
});
