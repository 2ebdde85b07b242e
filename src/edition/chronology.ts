import type { Annotation, AnnotationKind } from './editorial.ts';
import { fractionalYear } from './when.ts';

/** A dated annotation. `start` and `end` are fractions of the timeline's length. */
export interface Mark {
  readonly note: Annotation;
  readonly start: number;
  readonly end: number;
  /** Whether the annotation's dates have no end. */
  readonly open: boolean;
}

export interface Chronology {
  /** Marks by kind, sorted by start; the kinds in the order of their first marks. */
  readonly groups: ReadonlyMap<AnnotationKind, readonly Mark[]>;
  /** Round years, and their positions as fractions of the timeline's length. */
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

/** The minimum number of ticks, unless the span has fewer years. */
const fewestTicks = 4;
/** Both ends of the timeline are multiples of this many years. */
const margin = 10;

/** Lays out the dated annotations on a timeline; undefined if there are none. */
export function chronologyOf(annotations: readonly Annotation[]): Chronology | undefined {
  const dated = annotations.flatMap((note) => (note.when ? [{ note, when: note.when }] : []));
  if (dated.length === 0) return undefined;
  const spans = dated.map(({ note, when: { from, to } }) => ({
    note,
    from: fractionalYear(from, 'start'),
    to: to === undefined ? undefined : fractionalYear(to, 'end'),
  }));
  // A span without end gets at least a year.
  const known = spans.flatMap(({ from, to }) => [from, to ?? from + 1]);
  const step = stepOf(Math.max(...known) - Math.min(...known));
  const first = Math.floor(Math.min(...known) / margin) * margin;
  const last = Math.ceil(Math.max(...known) / margin) * margin;
  const at = (year: number): number => (year - first) / (last - first);
  const marks = spans
    .toSorted((a, b) => a.from - b.from || (a.to ?? last) - (b.to ?? last))
    .map(
      ({ note, from, to }): Mark => ({
        note,
        start: at(from),
        end: at(to ?? last),
        open: to === undefined,
      }),
    );
  const firstTick = Math.ceil(first / step) * step;
  const years = Array.from(
    { length: Math.floor((last - firstTick) / step) + 1 },
    (_, i) => firstTick + i * step,
  );
  return {
    groups: Map.groupBy(marks, ({ note }) => note.kind),
    ticks: years.map((year) => ({ year, at: at(year) })),
  };
}

/**
 * The largest round number of years between ticks that yields at least `fewestTicks`; 1 if none
 * does.
 */
function stepOf(span: number): number {
  const steps = [100, 50, 25, 10, 5, 2, 1];
  return steps.find((step) => span / step >= fewestTicks) ?? 1;
}
