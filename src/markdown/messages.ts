import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type Problem, problem, type Rule } from '../edition/problems.ts';

declare module 'vfile' {
  interface DataMap {
    problems: Problem[];
  }
}

/** Records a problem of a rule on the file, at a node of its tree. */
export function fail(
  file: VFile,
  rule: Rule,
  node: { position?: { start: Point } | undefined } | undefined,
  ...values: readonly (string | number)[]
): void {
  const start = node?.position?.start;
  file.data.problems ??= [];
  file.data.problems.push(
    problem(
      rule,
      { file: file.path, ...(start && { line: start.line, column: start.column }) },
      ...values,
    ),
  );
}
