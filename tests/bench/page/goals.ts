import { median } from '../search/rounds.ts';
import { figure } from '../search/table.ts';
import type { Answers } from './interactions.ts';
import type { Visit } from './visit.ts';

/** Formats a goal with its figure and whether it is met. */
export const goal = (met: boolean, words: string): string =>
  `${met ? 'met    ' : 'NOT MET'}  ${words}`;

/**
 * The goals of the text's page, relative to the same text as bare HTML in the same rounds. `least` are
 * the times of the simplest interaction with the bare page.
 */
export function pageGoals(
  ours: readonly Visit[],
  bare: readonly Visit[],
  answers: Answers,
  least: readonly number[],
): readonly string[] {
  const [blocked, moved] = [ours.map(({ tbt }) => tbt), ours.map(({ cls }) => cls)];
  const [mine, theirs] = [ours, bare].map((visits) => median(visits.map(({ fcp }) => fcp)));
  const ratio = (mine ?? Number.NaN) / (theirs ?? Number.NaN);
  return [
    goal(
      median(blocked) === 0,
      `total blocking time 0 at 4× CPU slowdown: ${figure(median(blocked))} ms, median of ${blocked.length}; ` +
        `at most ${figure(Math.max(...blocked))} (the bare page ${figure(median(bare.map(({ tbt }) => tbt)))})`,
    ),
    goal(
      ratio <= 1.05,
      `first contentful paint ≤ 1.05 of the bare page’s: ${figure(ratio, 3)} ` +
        `(${figure(mine ?? 0)} and ${figure(theirs ?? 0)} ms, medians of ${ours.length})`,
    ),
    goal(Math.max(...moved) === 0, `nothing moves by itself: CLS ${Math.max(...moved)}`),
    ...Array.from(answers, ([name, times]) =>
      goal(
        median(times) <= 50,
        `${name} is answered within 50 ms at 4×: ${figure(median(times))} ms, median of ${times.length}; ` +
          `at most ${figure(Math.max(...times))}`,
      ),
    ),
    `         (a <details> of the bare page: ${figure(median(least))} ms; at most ${figure(Math.max(...least))})`,
  ];
}
