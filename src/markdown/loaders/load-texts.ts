import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beginStep } from '../../cache/step.ts';
import type { CatalogueEntry } from '../../edition/catalogue.ts';
import type { Problem } from '../../edition/problems.ts';
import { fileNames, type TextFolder } from '../input/text-folder.ts';
import { checkBeside, checkName } from './check-beside.ts';
import { compileOnce } from './compile-once.ts';

/** A text of a folder as it was read: what the catalogue says of it, unless it is not sound. */
export interface Read {
  readonly folder: TextFolder;
  readonly entry: CatalogueEntry | undefined;
}

/** Compiles the texts of a folder that are not kept; all of them, and all that is wrong with any. */
export async function loadTexts(
  root: string,
  project: string,
  say: (words: string) => void,
): Promise<{ readonly texts: readonly Read[]; readonly problems: readonly Problem[] }> {
  const step = beginStep(say);
  const folders = textFolders(root, project);
  const { kept, compiled } = await compileOnce(folders.filter((folder) => !checkName(folder)));
  step(`${compiled} texts compiled, ${kept.size - compiled} unchanged`);
  const problems = checkBeside(folders, (folder) => {
    const { entry, problems = [] } = kept.get(folder) ?? {};
    return { claimant: entry, problems };
  });
  const texts = folders.map((folder) => ({ folder, entry: kept.get(folder)?.entry }));
  return { texts, problems };
}

/** The texts of a folder, in order of name so that every machine builds them alike. */
export function textFolders(root: string, project: string): readonly TextFolder[] {
  if (!existsSync(root)) return [];
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, fileNames.text)));
  return names.sort().map((name): TextFolder => {
    const files = Object.entries(fileNames).flatMap(([kind, file]) => {
      const path = join(root, name, file);
      return existsSync(path) ? [[kind, readFileSync(path)] as const] : [];
    });
    const path = relative(project, join(root, name)).replaceAll('\\', '/');
    return { name, path, files: Object.fromEntries(files) };
  });
}
