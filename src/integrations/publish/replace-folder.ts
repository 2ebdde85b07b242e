import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Files that identify a folder as a built site of this project. */
const known = ['404.html', '_headers', 'sw.js'];

/**
 * Why a folder may not be replaced: it contains the project, or files other than a site of this
 * project. Undefined if it may.
 */
export function refusal(folder: string, project: string): string | undefined {
  const toProject = relative(resolve(folder), resolve(project));
  if (toProject === '' || !toProject.startsWith(`..`))
    return `OUT_DIR=${folder} contains the project itself. Name a folder that the site may replace.`;
  if (!existsSync(folder)) return undefined;
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return `OUT_DIR=${folder} is not a readable folder. Name another.`;
  }
  if (names.length === 0 || known.every((name) => names.includes(name))) return undefined;
  return `OUT_DIR=${folder} contains files other than a site of this project, which the build would delete. Empty it, or name another folder.`;
}

/** Where the old site is moved during a replacement. */
const formerOf = (folder: string): string => `${folder.replace(/[\\/]+$/, '')}.former`;

/**
 * Restores the old site if a replacement was interrupted between its two renames. Builds do so, and
 * whatever serves the last site.
 */
export function recoverFolder(folder: string): void {
  const former = formerOf(folder);
  if (!existsSync(former)) return;
  if (existsSync(folder)) rmSync(former, { recursive: true, force: true });
  else renameSync(former, folder);
}

/** Replaces a folder with a finished one. */
export function replaceFolder(folder: string, finished: string): void {
  const former = formerOf(folder);
  const next = join(dirname(folder), `.${folder.split(sep).at(-1)}.next`);
  // Renaming works only within a file system, so a folder on another one is first copied next to
  // the target.
  rmSync(next, { recursive: true, force: true });
  try {
    renameSync(finished, next);
  } catch {
    cpSync(finished, next, { recursive: true, preserveTimestamps: true });
    rmSync(finished, { recursive: true, force: true });
  }
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(next, folder);
  rmSync(former, { recursive: true, force: true });
}
