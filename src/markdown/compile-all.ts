import type { Edition } from '../edition/model.ts';
import type { Problem } from '../edition/problems.ts';
import { compile } from './compile.ts';
import type { TextFolder } from './input/text-folder.ts';
import { checkBeside } from './loaders/check-beside.ts';

/** What compiling all texts came to: the editions that are sound, and all that is wrong. */
export interface CompiledAll {
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
}

/** Compiles texts that stand side by side; no two of them may claim an address, a former one included. */
export function compileAll(folders: Iterable<TextFolder>): CompiledAll {
  const editions: Edition[] = [];
  const problems = checkBeside(folders, (folder) => {
    const { edition, problems } = compile(folder);
    if (edition) editions.push(edition);
    return { claimant: edition, problems };
  });
  return { editions, problems };
}
