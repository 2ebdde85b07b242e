import { markdownTable } from '../table.ts';
import type { Accuracy } from './accuracy.ts';
import { median, type Sample } from './rounds.ts';

/** A row of the table: medians for one search. */
export interface Row extends Accuracy {
  readonly name: string;
  readonly bytes: number;
  readonly requests: number;
  readonly besides: number;
  readonly cold: number;
  readonly warm: number;
}

/** Creates a row from the measurements of a search. */
export const rowOf = (name: string, samples: readonly Sample[], accuracy: Accuracy): Row => ({
  name,
  ...accuracy,
  bytes: median(samples.map(({ bytes }) => bytes)),
  besides: median(samples.map(({ besides }) => besides)),
  requests: median(samples.map(({ requests }) => requests)),
  cold: median(samples.map(({ cold }) => cold)),
  warm: median(samples.map(({ warm }) => warm)),
});

/** Formats a number: “12,345”, “4.2”. */
export const figure = (n: number, digits = 0): string =>
  n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const times = (n: number, one: number): string => (one ? `${figure(n / one, 1)}×` : '–');
// Rounded down, so that 100 % means all.
const percent = (n: number): string => `${figure(Math.floor(n * 10_000) / 100, n === 1 ? 0 : 2)} %`;

/** The table as aligned Markdown; ratios are to the first row. */
export function table(rows: readonly Row[], promises: number): string {
  const [first] = rows;
  const cells = rows.map((row) => [
    row.name,
    figure(row.bytes),
    times(row.bytes, first?.bytes ?? 0),
    figure(row.requests),
    figure(row.cold, 1),
    times(row.cold, first?.cold ?? 0),
    figure(row.warm, 1),
    times(row.warm, first?.warm ?? 0),
    percent(row.precision),
    percent(row.recall),
    row.unit,
    `${row.told} of ${promises}`,
  ]);
  const head = [
    'search',
    'bytes',
    '',
    'requests',
    'cold ms',
    '',
    'warm ms',
    '',
    'precision',
    'recall',
    'of',
    'counts told',
  ];
  return markdownTable(head, cells);
}
