import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Files by which a folder is known to hold a site of this project, and nothing else. */
const known = ['404.html', '_headers', 'sw.js'];

/**
 * Says why a folder may not be replaced by a site: it holds what is not a site of ours, or the project.
 * Nothing if it may.
 */
export function refusal(folder: string, project: string): string | undefined {
  const toProject = relative(resolve(folder), resolve(project));
  if (toProject === '' || !toProject.startsWith(`..`))
    return `OUT_DIR=${folder} holds the project itself. Name a folder that the site may replace.`;
  if (!existsSync(folder)) return undefined;
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return `OUT_DIR=${folder} is not a folder that can be read. Name another.`;
  }
  if (names.length === 0 || known.every((name) => names.includes(name))) return undefined;
  return `OUT_DIR=${folder} holds other files than a site of this project, and building would delete them. Empty it, or name another folder.`;
}

/** Where a folder is moved while another takes its place. */
const formerOf = (folder: string): string => `${folder.replace(/[\\/]+$/, '')}.former`;

/** Puts a former site back whose successor a stopped build never put in its place. */
export function recoverFolder(folder: string): void {
  const former = formerOf(folder);
  if (!existsSync(former)) return;
  if (existsSync(folder)) rmSync(former, { recursive: true, force: true });
  else renameSync(former, folder);
}

/** Puts a finished folder in the place of another, which goes. */
export function replaceFolder(folder: string, finished: string): void {
  const former = formerOf(folder);
  const next = join(dirname(folder), `.${folder.split(sep).at(-1)}.next`);
  // Renaming is possible within one file system only; copying to beside the place comes first elsewhere.
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
