import { describe, expect, it } from 'vitest';
import { chronologyOf } from '../../src/edition/chronology.ts';
import { essay } from '../essay/edition.ts';
import { everything } from '../exports/everything.ts';

const edition = essay();

describe('the chronology', () => {
  it('does not exist if no note is dated', () => {
    expect(chronologyOf([])).toBeUndefined();
    expect(
      chronologyOf(edition.annotations.map((note) => ({ ...note, when: undefined }))),
    ).toBeUndefined();
  });

  it('has every dated note once, by kind and in chronological order', () => {
    const { groups } = chronologyOf(edition.annotations) ?? { groups: new Map() };
    const marks = [...groups.values()].flat();
    const dated = edition.annotations.filter(({ when }) => when);
    expect(marks.map(({ note }) => note.id).toSorted()).toEqual(
      dated.map(({ id }) => id).toSorted(),
    );
    for (const [kind, own] of groups) {
      const starts = own.map(({ start }: { start: number }) => start);
      expect(starts, kind).toEqual(starts.toSorted((a: number, b: number) => a - b));
    }
  });

  it('places each note on the timeline, with open intervals reaching its end', () => {
    for (const texts of [edition, everything()])
      for (const marks of chronologyOf(texts.annotations)?.groups.values() ?? [])
        for (const { note, start, end, open } of marks) {
          expect(start, note.id).toBeGreaterThanOrEqual(0);
          expect(end, note.id).toBeGreaterThan(start);
          expect(end, note.id).toBeLessThanOrEqual(1);
          expect(open, note.id).toBe(note.when?.to === undefined);
          if (open) expect(end, note.id).toBe(1);
        }
  });

  it('has ticks at round years', () => {
    const { ticks = [] } = chronologyOf(edition.annotations) ?? {};
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.length).toBeLessThan(12);
    for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
    const steps = ticks.slice(1).map(({ year }, i) => year - (ticks[i]?.year ?? 0));
    expect(new Set(steps).size).toBe(1);
    expect((ticks[0]?.year ?? 1) % (steps[0] ?? 1)).toBe(0);
  });
});
