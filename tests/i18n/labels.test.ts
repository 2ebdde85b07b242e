import { describe, expect, it } from 'vitest';
import { highlightStrings, loadStrings } from '../../src/i18n/highlight-strings.ts';
import { counted, labelsFor, languages, readingTime } from '../../src/i18n/labels.ts';
import { noteStrings } from '../../src/i18n/note-strings.ts';

type Words = string | { readonly [name: string]: Words } | readonly Words[];

const categoriesOf = (lang: string): readonly string[] =>
  [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort();

const isPlural = (words: Words): words is Readonly<Record<string, string>> =>
  typeof words === 'object' && 'other' in words;

/** Every string of a language by key; plural forms count as one. */
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

describe.each(Object.entries(languages))('The strings in %s', (lang, labels) => {
  const own = new Map(sentences(labels));

  it('are found under their language tag', () => {
    expect(labels.lang).toBe(lang);
    expect(labelsFor(lang)).toBe(labels);
  });

  it('have the same keys as in English, and are empty only if English is', () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
    const empty = (all: ReadonlyMap<string, readonly string[]>): readonly string[] =>
      [...all].filter(([, said]) => said.some((one) => !one.trim())).map(([name]) => name);
    expect(empty(own)).toEqual(empty(english));
  });

  it('have the same placeholders as in English', () => {
    const blanks = (all: ReadonlyMap<string, readonly string[]>) =>
      [...all].map(([name, said]) => [name, ...blanksOf(said)]);
    expect(blanks(own)).toEqual(blanks(english));
  });

  it('have exactly the plural categories of their language', () => {
    for (const [name, ways] of plurals(labels))
      expect([name, Object.keys(ways).sort()]).toEqual([name, categoriesOf(lang)]);
  });
});

it('Strings that scripts load are there in every language', async () => {
  for (const lang of Object.keys(languages)) {
    expect(await loadStrings(highlightStrings, lang)).toBe(labelsFor(lang).highlights);
    expect(await loadStrings(noteStrings, lang)).toBe(labelsFor(lang).ownNotes);
  }
  expect(await loadStrings(noteStrings, 'fr')).toBe(labelsFor('en').ownNotes);
});

it('Numbers select the plural form of a language', () => {
  expect(counted({ one: '1 word', other: '{n} words' }, 1, 'en')).toBe('1 word');
  expect(counted({ one: '1 word', other: '{n} words' }, 0, 'en')).toBe('0 words');
});

it.each([
  [1, 'en', '1 minute'],
  [26, 'en', '26 minutes'],
  [119, 'en', '119 minutes'],
  [120, 'en', '2 hours'],
  [462, 'en', '7 hours, 40 minutes'],
  [26, 'de', '26 Minuten'],
  [462, 'de', '7 Stunden, 40 Minuten'],
  [26, 'ar', '26 دقيقة'],
  [2, 'ar', 'دقيقتان'],
])('%i minutes of reading in %s: %s', (minutes, lang, words) => {
  expect(readingTime(minutes, lang)).toBe(words);
});

it('Strings are chosen by the language of a tag, and marked as English if there is no translation', () => {
  expect(labelsFor('de-AT').lang).toBe('de');
  expect(labelsFor('en-GB').attributes).toBe(undefined);
  expect(labelsFor('eo')).toMatchObject({ lang: 'en', attributes: { lang: 'en', dir: 'ltr' } });
});
