import { aboutPath, accessibilityPath, searchPath } from '../edition/addresses.ts';
import type { Edition } from '../edition/model.ts';
import { type Problem, problem } from '../edition/problems.ts';
import { compile } from './compile.ts';
import type { TextFolder } from './text-folder.ts';

/** What compiling all texts came to: the editions that are sound, and all that is wrong. */
export interface CompiledAll {
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
}

/** Compiles texts that stand side by side; no two of them may claim an address, a former one included. */
export function compileAll(folders: readonly TextFolder[]): CompiledAll {
  const claimed = new Map([
    [searchPath, 'the search page'],
    [aboutPath, 'the page about the site'],
    [accessibilityPath, 'the page about accessibility'],
  ]);
  const editions: Edition[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const compiled = compile(folder);
    problems.push(...compiled.problems);
    const { edition } = compiled;
    if (!edition) continue;
    editions.push(edition);
    for (const address of [edition.address, ...edition.aliases]) {
      const path = address.endsWith('/') ? address : `${address}/`;
      const other = claimed.get(path);
      const file = `${folder.path}/text.md`;
      if (other) problems.push(problem('address-claimed', { file }, address, other));
      claimed.set(path, folder.name);
    }
  }
  return { editions, problems };
}
