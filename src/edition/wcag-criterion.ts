/**
 * A criterion of WCAG 2.2, and what becomes of it here: tests hold it (each named by its file under
 * `tests/site/` and its sentence), there is nothing that it speaks of, or people have yet to try it.
 */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA' | 'AAA';
  readonly tests?: readonly (readonly [file: string, sentence: string])[];
  readonly absent?: string;
  readonly untried?: string;
}
