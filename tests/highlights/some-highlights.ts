import fc from 'fast-check';
import { targetIn } from '../../src/edition/target-in.ts';
import type { AnnotatedText } from '../../src/highlights/annotated-text.ts';
import { colours, contextLength, type Highlight } from '../../src/highlights/highlight.ts';

export const bees: AnnotatedText = {
  folder: 'on-bees',
  title: 'On Bees',
  lang: 'en',
  author: 'Ada Keeper',
  date: 'May 1902',
  version: '1.0.0',
  address: 'https://example.org/reader/on-bees/',
};

const hive = 'A hive is no republic. Whoever says monarchy has not looked.';

/** A highlight of words in the only paragraph. */
export function marked(words: string, more: Partial<Highlight> = {}): Highlight {
  const start = hive.indexOf(words);
  const target = targetIn({ id: 'p1', text: hive }, start, start + words.length, [
    contextLength,
    contextLength,
  ]);
  return {
    id: `id-${words.replace(/\W+/g, '-')}`,
    ...{ text: bees.folder, edition: '1.0.0', segments: [{ ...target, points: start }] },
    ...{ colour: 'yellow', note: '', tags: [], status: 'found' },
    ...{ created: '2026-01-31T10:00:00.000Z', updated: '2026-01-31T10:00:00.000Z' },
    location: { label: '¶ 1', heading: 'The hive', order: 1 },
    ...more,
  };
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((one) => one.trim() !== '');
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());

/** Generates highlights in the text about bees. */
export const anyHighlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: fc.uuid(),
    colour: fc.constantFrom(...colours),
    note: fc.oneof(fc.constant(''), words),
    tags: fc.array(words, { maxLength: 3 }),
    created: instant,
    updated: instant,
    exact: words,
    start: fc.nat(5000),
    block: fc.constantFrom('p1', 'p34a', 'fn-1', 'ed-queen', 'die-königin'),
  })
  .map(({ exact, start, block, ...rest }) => ({
    ...rest,
    ...{ text: bees.folder, edition: '1.0.0', status: 'found' },
    segments: [
      {
        block,
        exact,
        prefix: 'before ',
        suffix: ' after',
        start,
        end: start + exact.length,
        points: start,
      },
    ],
    location: { label: '', heading: '', order: 0 },
  }));
