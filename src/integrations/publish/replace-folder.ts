import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isRunning } from './is-running.ts';

/** Files that identify a folder as a built site of this project. */
const known = ['404.html', '_headers', 'sw.js'];

/**
 * Why a folder may not be replaced: it contains the project, or files other than a site of this
 * project, or cannot be read. Undefined if it may be replaced.
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

/**
 * Temporary folders next to the published one: `next` is the new site before it is renamed to the
 * published folder, `former` is the old site after it has been renamed, and `old` is a site that is
 * being deleted. Their names contain the process id of the build, so that builds that finish at the
 * same time do not disturb each other.
 */
type Temporary = 'next' | 'former' | 'old';
const temporaryOf = (folder: string, kind: Temporary, pid = process.pid): string =>
  `${folder.replace(/[\\/]+$/, '')}.${kind}.${pid}`;

/**
 * Deletes a site, after renaming it to `old`, which no build restores if the deletion is
 * interrupted.
 */
function discard(folder: string, site: string): void {
  const old = temporaryOf(folder, 'old');
  rmSync(old, { recursive: true, force: true });
  renameIfThere(site, old);
  rmSync(old, { recursive: true, force: true });
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/**
 * Restores the old site if a replacement was interrupted between its two renames, and deletes what
 * interrupted builds have left. To be called before a build, and before the last site is served.
 */
export function recoverFolder(folder: string): void {
  const parent = dirname(resolve(folder));
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [own, kind, pid] = /^(.+)\.(next|former|old)\.(\d+)$/.exec(name)?.slice(1) ?? [];
    if (own !== basename(folder)) continue;
    const site = join(parent, name);
    // If the build that moved the old site away is still running, it will move the restored site
    // away too.
    if (kind === 'former' && !existsSync(folder)) restore(folder, site);
    if (!isRunning(Number(pid), process)) discard(folder, site);
  }
}

/** Moves a site back, unless a build has put its own there or finished in the meantime. */
function restore(folder: string, site: string): void {
  try {
    renameSync(site, folder);
  } catch {
    // If there is no site at all, the scripts that serve the site report it.
  }
}

/** Replaces a folder with a finished one; if that fails, restores the former. */
export function replaceFolder(folder: string, finished: string): void {
  const next = temporaryOf(folder, 'next');
  const former = temporaryOf(folder, 'former');
  try {
    moveNextTo(finished, next);
    for (;;) {
      discard(folder, former);
      renameIfThere(folder, former);
      try {
        renameSync(next, folder);
        break;
      } catch (error) {
        // If there is a site again, another build has put it there.
        if (/NOTEMPTY|EXIST/.test(`${codeOf(error)}`) || existsSync(folder)) continue;
        restore(folder, former);
        throw error;
      }
    }
    discard(folder, former);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/**
 * Renaming works only within a file system, so a folder on another one is copied next to the
 * target.
 */
function moveNextTo(finished: string, next: string): void {
  rmSync(next, { recursive: true, force: true });
  try {
    renameSync(finished, next);
  } catch {
    cpSync(finished, next, { recursive: true, preserveTimestamps: true });
    rmSync(finished, { recursive: true, force: true });
  }
}
