import { expect, it } from 'vitest';
import { parseQuery } from '../../src/edition/match.ts';
import type { Passage } from '../../src/edition/model.ts';
import { concordance } from '../../src/search/concordance.ts';
import { find } from '../../src/search/find.ts';
import { functionWordsOf } from '../../src/search/function-words.ts';
import { passages, promised } from '../essay/edition.ts';

const whole = concordance(passages, functionWordsOf('en'), 'en');
const entries = [...whole.letters.values()].flat();

it('Every word has the same count as in the search', () => {
  const everywhere = new Set(['text', 'notes', 'headnote'] as const);
  for (const { word, count, places } of entries) {
    const { total, hits } = find(passages, parseQuery(word), everywhere);
    expect([word, count]).toEqual([word, total]);
    expect(places.map((place) => place.passage.id)).toEqual(hits.map(({ passage }) => passage.id));
  }
});

it('The guaranteed single words have the guaranteed counts', () => {
  for (const [query, count] of promised) {
    if (!/^\w+$/.test(query) || count === 0) continue;
    expect(entries.find(({ word }) => word === query.toLowerCase())?.count).toBe(count);
  }
});

it('Listed and omitted words add up to all words of the text', () => {
  const all = passages.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  const listed = entries.reduce((sum, { count }) => sum + count, 0);
  expect(listed + whole.skipped.count).toBe(all);
});

it('A word has the most frequent spelling in the text', () => {
  const passage = (id: string, text: string): Passage => ({
    id,
    scope: 'text',
    section: 's',
    label: '',
    text,
  });
  const { letters, skipped } = concordance(
    [passage('p1', 'Sect is a sect. The Élan of Lenin'), passage('p2', '1905: sect')],
    new Set(['is', 'a', 'the', 'of']),
    'en',
  );
  expect(
    [...letters].map(([letter, list]) => [letter, list.map(({ shown, count }) => [shown, count])]),
  ).toEqual([
    ['0', [['1905', 1]]],
    ['E', [['Élan', 1]]],
    ['L', [['Lenin', 1]]],
    ['S', [['sect', 3]]],
  ]);
  expect(skipped).toEqual({ words: 4, count: 4 });
});

it('Words are shown with all signs of the author', () => {
  const text = 'ʿAlī, al-Shāfiʿī (ʾIbn) “ʽUmar”, ʼtis Shīʿ.';
  const passage: Passage = { id: 'p1', scope: 'text', section: 's', label: '', text };
  const { letters } = concordance([passage], new Set(), 'en');
  expect([...letters.values()].flat().map(({ shown }) => shown)).toEqual([
    'al',
    'ʿAlī',
    'ʾIbn',
    'Shāfiʿī',
    'Shīʿ',
    'tis',
    'ʽUmar',
  ]);
});

it('Without a list of function words no word is omitted', () => {
  expect(functionWordsOf('tlh').size).toBe(0);
  expect(functionWordsOf('en-GB').has('the')).toBe(true);
});

const passagesIn = (texts: readonly string[]): readonly Passage[] =>
  texts.map((text, i) => ({ id: `p${i}`, scope: 'text', section: 's', label: '', text }));

it.each([
  ['zh', ['统计局发表统计数字。', '国家统计𠮷野家，𠮷野家在𠮷', '用PDF格式的统计', '在𠮷']],
  ['ja', ['ファイルを開くとファイルが開く。', 'が か\u3099か', 'PDFファイルシステム', 'システム']],
  ['th', ['กินข้าวกินปลา', 'ข้าวกิน']],
] as const)('Every word of a text in %s has the places and counts of the search', (lang, texts) => {
  const own = passagesIn(texts);
  const listed = [...concordance(own, new Set(), lang).letters.values()].flat();
  expect(listed.length).toBeGreaterThan(2);
  for (const { word, count, places } of listed) {
    const { total, hits } = find(own, parseQuery(word), new Set(['text']));
    expect([word, count]).toEqual([word, total]);
    expect(places.map((place) => place.passage.id)).toEqual(hits.map(({ passage }) => passage.id));
  }
});

it('The time for scripts without spaces is linear in the text', () => {
  /** Different words in every passage, as far as two of 20,000 characters make them. */
  const text = (n: number): readonly Passage[] =>
    passagesIn(
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: 40 }, (_, j) =>
          String.fromCodePoint(0x4e00 + ((i * 7919 + j * 104_729) % 20_000)),
        ).join(''),
      ),
    );
  const cost = (n: number): number => {
    const before = process.cpuUsage();
    concordance(text(n), new Set(), 'zh');
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  cost(50);
  // Sixteen times the text took 55 times as long when every word was looked for everywhere.
  expect(cost(1600) / cost(100)).toBeLessThan(30);
});

it('Scripts without spaces are segmented by language, and words counted as the search counts them', () => {
  const text = '统计局发表统计数字。国家统计。ABC统计';
  const passage: Passage = { id: 'p1', scope: 'text', section: 's', label: '', text };
  const { letters } = concordance([passage], new Set(), 'zh');
  const entry = [...letters.values()].flat().find(({ word }) => word === '统计');
  expect(entry?.count).toBe(text.split('统计').length - 1);
  expect([...letters.keys()]).toEqual(['A', 'Hani']);
});
