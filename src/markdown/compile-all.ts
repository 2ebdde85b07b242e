import type { Edition } from '../edition/model.ts';
import { isWarning, type Problem } from '../edition/problems.ts';
import { compile } from './compile.ts';
import type { TextFolder } from './input/text-folder.ts';
import { checkTogether } from './loaders/check-together.ts';

/** Result of compiling all texts; a text with problems has no edition. */
export interface CompiledAll {
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Compiles the texts of a site, and checks the links between them and that no address, current or
 * former, is used twice. `neighbours` are the folders of texts that are not compiled; links to them
 * are not checked.
 */
export function compileAll(
  folders: Iterable<TextFolder>,
  neighbours: readonly string[] = [],
): CompiledAll {
  const editions: Edition[] = [];
  const warnings: Problem[] = [];
  const compiled = (folder: TextFolder) => {
    const { edition, problems, links, ...found } = compile(folder);
    if (edition) editions.push(edition);
    warnings.push(...found.warnings);
    return { claimant: edition, problems, links };
  };
  const all = checkTogether(folders, compiled, (edition) => edition, neighbours);
  warnings.push(...all.filter(isWarning));
  return { editions, problems: all.filter((one) => !isWarning(one)), warnings };
}
