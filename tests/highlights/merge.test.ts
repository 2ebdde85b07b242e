import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAnnotation } from '../../src/highlights/from-annotations.ts';
import { merge } from '../../src/highlights/merge.ts';
import { tombstone } from '../../src/highlights/tombstone.ts';
import { anyHighlight, bees, marked } from './some-highlights.ts';

const later = '2026-02-01T00:00:00.000Z';
const one = marked('republic');

describe('An import', () => {
  it('adds new highlights', () => {
    expect(merge([], [one])).toEqual({ added: [one], changed: [], same: 0, deleted: [] });
  });

  it('adds no duplicates, under the same id or another', () => {
    expect(merge([one], [one, { ...one, id: 'another' }])).toMatchObject({ added: [], same: 2 });
  });

  it('of annotations without dates changes nothing the second time', () => {
    const context = { texts: [bees], fallback: bees.folder };
    const annotation = {
      id: 'urn:uuid:1',
      target: { selector: { type: 'TextQuoteSelector', exact: 'republic' } },
    };
    const [first, second] = [one.created, later].map((now) =>
      fromAnnotation(annotation, annotation, { ...context, now }),
    );
    if (!first || !second) throw new Error('Nothing was read');
    expect(merge([first], [second])).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('takes the newer of two versions', () => {
    const newer = { ...one, note: 'Is it?', updated: later };
    expect(merge([one], [newer])).toMatchObject({ changed: [newer] });
    expect(merge([newer], [one])).toMatchObject({ changed: [], same: 1 });
  });

  it('does not restore deleted highlights, unless they were changed later', () => {
    const gone = tombstone(one, later);
    expect(merge([gone], [one])).toMatchObject({ added: [], changed: [], deleted: [one] });
    expect(merge([gone], [{ ...one, updated: later }])).toMatchObject({ changed: [] });
    const revised = { ...one, updated: '2026-03-01T00:00:00.000Z' };
    expect(merge([gone], [revised])).toMatchObject({ changed: [revised], deleted: [] });
  });

  it('of the same file a second time changes nothing', () => {
    const all = fc.array(anyHighlight, { maxLength: 8 });
    fc.assert(
      fc.property(all, all, (kept, incoming) => {
        const { added, changed } = merge(kept, incoming);
        const then = [
          ...kept.filter(({ id }) => !changed.some((other) => other.id === id)),
          ...changed,
          ...added,
        ];
        expect(merge(then, incoming)).toMatchObject({ added: [], changed: [] });
        for (const mine of kept) expect(then.some(({ id }) => id === mine.id)).toBe(true);
      }),
    );
  });
});
