import { describe, expect, it } from 'vitest';
import { counted, labelsFor, languages } from '../../src/i18n/labels.ts';

type Words = string | { readonly [name: string]: Words } | readonly Words[];

const categoriesOf = (lang: string): readonly string[] =>
  [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort();

const isPlural = (words: Words): words is Readonly<Record<string, string>> =>
  typeof words === 'object' && 'other' in words;

/** Every sentence of a language under its name, those that count something as one. */
function* sentences(words: Words, name = ''): Generator<readonly [string, readonly string[]]> {
  if (typeof words === 'string') yield [name, [words]];
  else if (isPlural(words)) yield [name, Object.values(words)];
  else
    for (const [key, each] of Object.entries(words))
      yield* sentences(each, name ? `${name}.${key}` : key);
}

const plurals = (words: Words, name = ''): readonly (readonly [string, Words])[] =>
  typeof words === 'string'
    ? []
    : isPlural(words)
      ? [[name, words]]
      : Object.entries(words).flatMap(([key, each]) => plurals(each, `${name}.${key}`));

const blanksOf = (said: readonly string[]): readonly string[] =>
  [...new Set(said.flatMap((one) => one.match(/\{\w+\}/g) ?? []))].sort();

const english = new Map(sentences(labelsFor('en')));

describe.each(Object.entries(languages))('The words in %s', (lang, labels) => {
  const own = new Map(sentences(labels));

  it('are under the tag of their language', () => {
    expect(labels.lang).toBe(lang);
    expect(labelsFor(lang)).toBe(labels);
  });

  it('are as many as in English, and none is empty that is not empty there', () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
    const empty = (all: ReadonlyMap<string, readonly string[]>): readonly string[] =>
      [...all].filter(([, said]) => said.some((one) => !one.trim())).map(([name]) => name);
    expect(empty(own)).toEqual(empty(english));
  });

  it('have the blanks to fill in that English has', () => {
    const blanks = (all: ReadonlyMap<string, readonly string[]>) =>
      [...all].map(([name, said]) => [name, ...blanksOf(said)]);
    expect(blanks(own)).toEqual(blanks(english));
  });

  it('count in every way that their language counts, and in no other', () => {
    for (const [name, ways] of plurals(labels))
      expect([name, Object.keys(ways).sort()]).toEqual([name, categoriesOf(lang)]);
  });
});

it('Says how many as a language does', () => {
  expect(counted({ one: '1 word', other: '{n} words' }, 1, 'en')).toBe('1 word');
  expect(counted({ one: '1 word', other: '{n} words' }, 0, 'en')).toBe('0 words');
});
