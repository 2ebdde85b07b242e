import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that one build has to itself. */
export interface BuildFolder {
  /** Where Astro keeps what it reuses. */
  readonly cache: string;
  /** Where the site is built, before it is put in its place. */
  readonly site: string;
  /** Gives the folder back after a build that succeeded. */
  release(): void;
}

/** Astro’s list of the pages that it can reuse. */
const manifest = 'incremental-build.json';

/**
 * Claims a folder for a build: the first, unless another build is using it. A file in it says which process
 * does. Where that process is gone, its build did not end well: it may have overwritten reusable pages
 * before their list, so the list is deleted, and all pages are made anew.
 */
export function claimBuildFolder(
  parent: string,
  process: Pick<NodeJS.Process, 'pid' | 'kill'>,
): BuildFolder {
  for (let n = 1; ; n++) {
    const folder = join(parent, String(n));
    const owner = join(folder, 'owner');
    const cache = join(folder, 'cache');
    const site = join(folder, 'site');
    mkdirSync(cache, { recursive: true });
    if (existsSync(owner)) {
      if (isRunning(Number(readFileSync(owner, 'utf8')), process)) continue;
      rmSync(join(cache, manifest), { force: true });
      rmSync(owner, { force: true });
    }
    try {
      writeFileSync(owner, String(process.pid), { flag: 'wx' });
    } catch {
      // Another build was faster.
      continue;
    }
    rmSync(site, { recursive: true, force: true });
    removeAbandoned(parent, n, process);
    const release = (): void => {
      rmSync(owner, { force: true });
      // Only the first folder is reused: further ones were for builds at the same time.
      if (n > 1) rmSync(folder, { recursive: true, force: true });
    };
    return { cache, site, release };
  }
}

/** Removes the folders of builds at the same time that did not end well. */
function removeAbandoned(
  parent: string,
  own: number,
  process: Pick<NodeJS.Process, 'pid' | 'kill'>,
): void {
  for (const name of readdirSync(parent)) {
    const n = Number(name);
    const owner = join(parent, name, 'owner');
    if (!(n > 1) || n === own || !existsSync(owner)) continue;
    if (!isRunning(Number(readFileSync(owner, 'utf8')), process))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Whether another process with this number is running. */
function isRunning(pid: number, { pid: own, kill }: Pick<NodeJS.Process, 'pid' | 'kill'>): boolean {
  // After a restart of a container, a former build’s number may be this one’s.
  if (!Number.isInteger(pid) || pid <= 0 || pid === own) return false;
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
