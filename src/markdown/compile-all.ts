import {
  aboutPath,
  accessibilityPath,
  beside,
  indexPath,
  isFolderName,
  libraryPath,
  offlinePath,
  pagesBeside,
  searchPath,
} from '../edition/addresses.ts';
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
    [offlinePath, 'the page that is shown without a network'],
    [indexPath, 'the index of the search'],
    [aboutPath, 'the page about the site'],
    [accessibilityPath, 'the page about accessibility'],
    [libraryPath(true), 'the list of texts'],
  ]);
  const editions: Edition[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    if (!isFolderName(folder.name)) {
      // A name may hold what would break the line that tells of it.
      const name = folder.name.replace(/[^\p{L}\p{N} ._-]/gu, '?');
      const file = `${folder.path.slice(0, -folder.name.length)}${name}/text.md`;
      problems.push(problem('folder-name', { file }, name));
      continue;
    }
    const compiled = compile(folder);
    problems.push(...compiled.problems);
    const { edition } = compiled;
    if (!edition) continue;
    editions.push(edition);
    const own = claimed.has(edition.address)
      ? []
      : pagesBeside.map((page) => beside(edition.address, page));
    for (const address of [edition.address, ...edition.aliases, ...own]) {
      const path = address.endsWith('/') ? address : `${address}/`;
      const other = claimed.get(path);
      const file = `${folder.path}/text.md`;
      if (other) problems.push(problem('address-claimed', { file }, address, other));
      claimed.set(path, folder.name);
    }
  }
  return { editions, problems };
}
