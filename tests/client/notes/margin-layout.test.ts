import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layOutMargin,
  type MarginNote,
  type Placement,
  type Room,
} from '../../../src/client/notes/margin-layout.ts';

const room: Room = { bands: [], foot: 10_000, gap: 12, farthest: 400 };
const note = (top: number, height = 100, more: Partial<MarginNote> = {}): MarginNote => ({
  top,
  height,
  ...more,
});
const tops = (placed: readonly Placement[]) => placed.map(({ top }) => top);

/** The boxes that notes occupy, in the order of their lines. */
const boxes = (notes: readonly MarginNote[], placed: readonly Placement[]) =>
  notes
    .map(({ top: line, height, collapsedHeight = height }, i) => {
      const { top = 0, collapsed = false } = placed[i] ?? {};
      return { line, top, bottom: top + (collapsed ? collapsedHeight : height) };
    })
    .sort((a, b) => a.line - b.line || a.top - b.top);

describe('Notes in the margin', () => {
  it('are next to their lines if there is room', () => {
    expect(tops(layOutMargin([note(50), note(300), note(900)], room))).toEqual([50, 300, 900]);
  });

  it('are stacked if their lines are too close', () => {
    expect(tops(layOutMargin([note(50), note(60), note(70)], room))).toEqual([50, 162, 274]);
  });

  it('are in the order of their lines, however they were opened', () => {
    expect(tops(layOutMargin([note(70), note(50)], room))).toEqual([162, 50]);
  });

  it('avoid content that extends into the margin', () => {
    const bands = [
      { top: 100, bottom: 300 },
      { top: 310, bottom: 350 },
    ];
    expect(tops(layOutMargin([note(50), note(60)], { ...room, bands }))).toEqual([350, 462]);
  });

  it('are pushed up at the end of the margin', () => {
    expect(tops(layOutMargin([note(800), note(850)], { ...room, foot: 1000 }))).toEqual([788, 900]);
  });

  it('make room above and below for the note that keeps its line', () => {
    const notes = [note(480), note(500, 100, { keepsLine: true }), note(510)];
    expect(tops(layOutMargin(notes, room))).toEqual([388, 500, 612]);
  });

  it('collapse one by one if there is no room above the note that keeps its line', () => {
    const notes = [
      note(0, 300, { collapsedHeight: 40 }),
      note(10, 60, { collapsedHeight: 40 }),
      note(200, 100, { keepsLine: true }),
    ];
    expect(layOutMargin(notes, room)).toEqual([
      { top: 0, collapsed: true },
      { top: 52, collapsed: false },
      { top: 200, collapsed: false },
    ]);
  });

  it('collapse if they would be far from their line', () => {
    const notes = Array.from({ length: 8 }, () => note(0, 100, { collapsedHeight: 30 }));
    const collapsed = layOutMargin(notes, room).map((placed) => placed.collapsed);
    expect(collapsed).toEqual([false, false, false, false, true, true, true, true]);
  });

  it('keep their order and never overlap', () => {
    const anyNote = fc.record(
      {
        top: fc.integer({ min: 0, max: 3000 }),
        height: fc.integer({ min: 20, max: 600 }),
        collapsedHeight: fc.constant(20),
        keepsLine: fc.constant(false),
      },
      { requiredKeys: ['top', 'height'] },
    );
    const anyBands = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 300 })), {
        maxLength: 4,
      })
      .map((all) => all.map(([top, height]) => ({ top, bottom: top + height })));
    fc.assert(
      fc.property(
        fc.array(anyNote, { maxLength: 30 }),
        fc.option(fc.nat(29)),
        anyBands,
        fc.integer({ min: 500, max: 4000 }),
        (notes, kept, bands, foot) => {
          const all = notes.map((one, i) => ({ ...one, keepsLine: i === kept }));
          const taken = boxes(all, layOutMargin(all, { ...room, bands, foot }));
          for (const [i, box] of taken.entries()) {
            const next = taken[i + 1];
            if (next) expect(next.top).toBeGreaterThanOrEqual(box.bottom + room.gap);
            expect(box.top).toBeGreaterThanOrEqual(0);
            for (const band of bands)
              expect(band.top >= box.bottom || band.bottom <= box.top).toBe(true);
          }
        },
      ),
    );
  });
});
