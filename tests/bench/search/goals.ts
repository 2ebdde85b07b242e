import { goal } from '../page/goals.ts';
import type { Slowest } from './stress.ts';
import { figure, type Row } from './table.ts';

/** All measurements that the goals need; a row is missing if it could not be measured. */
export interface Measured {
  readonly tier1: Row;
  readonly tier2: Row;
  /** The same, with Enter at the end. */
  readonly entered: Row;
  /** Other searches; with 0 bytes for the browser's own. */
  readonly others: readonly Row[];
  readonly slowest: Slowest;
  readonly opening: number;
}

/** The goals, each with its figure and whether it is met. */
export function goals({ tier1, tier2, entered, others, ...rest }: Measured): string {
  // The browser's own search lists nothing.
  const least = (value: (row: Row) => number): Row | undefined =>
    others.filter(({ bytes }) => bytes > 0).sort((a, b) => value(a) - value(b))[0];
  const fastest = least(({ warm }) => warm);
  const leanest = least(({ bytes }) => bytes);
  const exact = ({ name, precision, recall }: Row): string =>
    goal(
      precision === 1 && recall === 1,
      `${name}: precision and recall 100 %: ${precision * 100} and ${recall * 100}`,
    );
  return [
    fastest &&
      goal(
        tier1.warm <= 1.2 * fastest.warm,
        `tier 1 warm ≤ 1.2 of the fastest of the others (${fastest.name}, ${figure(fastest.warm, 2)} ms): ` +
          `${figure(tier1.warm, 2)} ms, ${figure(tier1.warm / fastest.warm, 2)} of it`,
      ),
    leanest &&
      goal(
        tier1.bytes <= leanest.bytes / 5,
        `tier 1 ≤ 1/5 of the bytes of the leanest (${leanest.name}, ${figure(leanest.bytes)}): ` +
          `${figure(tier1.bytes)}, 1/${figure(leanest.bytes / tier1.bytes, 2)} of them ` +
          `(and ${figure(tier1.besides)} beside, not waited for)`,
      ),
    exact(tier1),
    exact(tier2),
    goal(tier2.bytes <= 102_000, `tier 2 ≤ 102 kB cold: ${figure(tier2.bytes / 1000, 1)} kB`),
    goal(
      tier2.warm <= 10,
      `tier 2 ≤ 10 ms warm: ${figure(tier2.warm, 1)} ms while typing, ` +
        `${figure(entered.warm, 1)} ms on Enter`,
    ),
    goal(
      rest.slowest.ms <= 50,
      `slowest of 10,000 random queries of tier 1 ≤ 50 ms: ${figure(rest.slowest.ms, 1)} ms ` +
        `for ${JSON.stringify(rest.slowest.query.slice(0, 40))} (once, with all else that happened: ${figure(rest.slowest.once, 1)})`,
    ),
    goal(
      rest.opening < 100,
      `the dialog opens in < 100 ms at 4× CPU slowdown: ${figure(rest.opening, 1)} ms`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
}
