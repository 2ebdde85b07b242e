import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type Taken } from './taken.ts';

export const project: string = fileURLToPath(new URL('../..', import.meta.url));
const program = join(project, 'scripts/build.mjs');
const cache = mkdtempSync(join(tmpdir(), 'bench-cache-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));
/** Astro's cache for the next build. */
const builds = join(project, '.astro/builds');

/** Builds this project into `out`, cold or with the cache of the last build. */
export function buildOurs(
  out: string,
  {
    cold = true,
    content = '',
    copies = true,
  }: {
    readonly cold?: boolean;
    readonly content?: string;
    /** Whether to make compressed copies of the files. */
    readonly copies?: boolean;
  } = {},
): Promise<Taken> {
  for (const folder of cold ? [cache, builds] : [])
    rmSync(folder, { recursive: true, force: true });
  return run(project, [program], {
    OUT_DIR: out,
    CACHE_DIR: cache,
    COPIES: String(copies),
    ...(content && { CONTENT_DIR: `${content}/` }),
  });
}

/** Copies the project's texts to a folder, with downloads off. */
export function contentWithoutDownloads(folder: string): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, 'content'), folder, { recursive: true });
  const site = join(folder, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^downloads: true$/m, 'downloads: false'));
  return folder;
}
