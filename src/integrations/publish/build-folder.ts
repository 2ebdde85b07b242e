import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, type Own } from './is-running.ts';

/** A folder that a build has to itself. */
export interface BuildFolder {
  /** Astro's cache. */
  readonly cache: string;
  /** The built site, before it replaces the published one. */
  readonly site: string;
  /** Releases the folder after a successful build. */
  release(): void;
}

/** Astro's list of reusable pages. */
const manifest = 'incremental-build.json';

/**
 * Claims the first build folder that no other build is using.
 *
 * The file `owner` contains the process id of the build. If that process is no longer running, its
 * build was interrupted and may have overwritten reusable pages without updating their list
 * (`manifest`). The list is then deleted, so that every page is built again.
 */
export function claimBuildFolder(parent: string, process: Own): BuildFolder {
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
      // Another build claimed it first.
      continue;
    }
    rmSync(site, { recursive: true, force: true });
    removeAbandoned(parent, n, process);
    const release = (): void => {
      rmSync(owner, { force: true });
      // Only the first folder is reused; others served concurrent builds.
      if (n > 1) rmSync(folder, { recursive: true, force: true });
    };
    return { cache, site, release };
  }
}

/** Removes folders of concurrent builds that were interrupted. */
function removeAbandoned(parent: string, own: number, process: Own): void {
  for (const name of readdirSync(parent)) {
    const n = Number(name);
    const owner = join(parent, name, 'owner');
    if (!(n > 1) || n === own || !existsSync(owner)) continue;
    if (!isRunning(Number(readFileSync(owner, 'utf8')), process))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}
