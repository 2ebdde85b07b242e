import type { Criterion } from './wcag-criterion.ts';
import { operable } from './wcag-operable.ts';
import { perceivable } from './wcag-perceivable.ts';
import { robust } from './wcag-robust.ts';
import { understandable } from './wcag-understandable.ts';

/** Every criterion of WCAG 2.2 at levels A and AA, and the one of AAA that is promised too. */
export const criteria: readonly Criterion[] = [
  ...perceivable,
  ...operable,
  ...understandable,
  ...robust,
];
