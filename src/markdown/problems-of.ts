import type { VFile } from 'vfile';
import { isRule, type Problem } from '../edition/problems.ts';
import { inPart } from './input/parts.ts';

/** The problems reported on a file, without duplicates. */
export function problemsOf(file: VFile): readonly Problem[] {
  const seen = new Set<string>();
  return file.messages.flatMap(({ ruleId, reason, line = 1, column = 1 }): Problem[] => {
    const said = `${line}:${column} ${ruleId} ${reason}`;
    if (!isRule(ruleId) || seen.has(said)) return [];
    seen.add(said);
    return [{ ...inPart(file, line), column, rule: ruleId, message: reason }];
  });
}
