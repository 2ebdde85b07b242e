import { expect, it } from 'vitest';
import { findNames } from '../../src/edition/occurrences.ts';
import { passagesOf } from '../../src/edition/passages.ts';
import { essay } from '../essay/edition.ts';

/**
 * Matches the start of a sentence: after its predecessor's punctuation, a colon, an opening
 * quotation mark, or “(1)”.
 */
const opening = /(?:^|\n|[.!?:][”’)*]*\s+|[“‘(]|\(\d+\)\s+)[“‘([]*$/u;

/** Words that only begin sentences in the essay and are not names. */
const ordinary = new Set(
  `but crystallize every eventually hence historically impressed item later let make minuscule
  moreover nowhere pretty sometimes typically unpublished your`.split(/\s+/),
);

it('every capitalised word of the essay is in its index of names or was reviewed', () => {
  const edition = essay();
  const headings = new Set([edition.title.id, ...edition.sections.map(({ id }) => id)]);
  const passages = passagesOf(edition).filter(({ id }) => !headings.has(id));
  const lower = new Set(
    passages.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}\p{L}*/gu) ?? []),
  );
  const known = findNames(passages, [
    ...edition.names,
    ...edition.notNames.map((form) => ({ id: `not ${form}`, forms: [form] })),
  ]);
  const covered = [...known.values()].flat();
  const missing = passages.flatMap((passage) =>
    [...passage.text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/gu)].flatMap(
      ({ 0: word, index }) => {
        const within = covered.some(
          (one) => one.passage === passage && one.range.start <= index && index < one.range.end,
        );
        const common = lower.has(word.toLowerCase()) || ordinary.has(word.toLowerCase());
        const opens = opening.test(passage.text.slice(0, index));
        return within || (opens && common)
          ? []
          : [`${passage.id}: … ${passage.text.slice(Math.max(0, index - 20), index + 30)}`];
      },
    ),
  );
  expect(missing).toEqual([]);
});

it('every word reviewed as not a name still occurs in the essay', () => {
  const edition = essay();
  const found = findNames(
    passagesOf(edition),
    edition.notNames.map((form) => ({ id: form, forms: [form] })),
  );
  expect([...found].filter(([, occurrences]) => occurrences.length === 0)).toEqual([]);
});
