import type { Annotation, AnnotationKind } from './editorial.ts';
import { yearOf } from './when.ts';

/** A dated note on the line of time, in fractions of the whole: 0 is its first year, 1 its last. */
export interface Mark {
  readonly note: Annotation;
  readonly start: number;
  readonly end: number;
  /** Whether it still goes on where the line ends. */
  readonly open: boolean;
}

export interface Chronology {
  /** Marks a kind, by their beginnings; kinds in the order in which readers meet them elsewhere. */
  readonly groups: ReadonlyMap<AnnotationKind, readonly Mark[]>;
  /** Round years along the line, and where they stand. */
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

/** About how many round years are marked. */
const fewestTicks = 4;
/** The line begins and ends at a whole number of these years. */
const margin = 10;

/** What has a date among the notes, in its order; nothing where none has. */
export function chronologyOf(annotations: readonly Annotation[]): Chronology | undefined {
  const dated = annotations.flatMap((note) => (note.when ? [{ note, when: note.when }] : []));
  if (dated.length === 0) return undefined;
  const spans = dated.map(({ note, when: { from, to } }) => ({
    note,
    from: yearOf(from, 'start'),
    to: to === undefined ? undefined : yearOf(to, 'end'),
  }));
  // What goes on has room to do so.
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

/** A round number of years that parts a span into a few. */
function stepOf(span: number): number {
  const steps = [100, 50, 25, 10, 5, 2, 1];
  return steps.find((step) => span / step >= fewestTicks) ?? 1;
}
