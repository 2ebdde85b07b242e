import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type Taken } from './taken.ts';

export const project: string = fileURLToPath(new URL('../..', import.meta.url));
const program = join(project, 'scripts/make.mjs');
const cache = mkdtempSync(join(tmpdir(), 'bench-cache-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));
/** What a build leaves for the next one, besides its own cache. */
const left = ['.astro', 'node_modules/.astro', 'node_modules/.vite'].map((folder) =>
  join(project, folder),
);

/** Builds this project into `out`, from nothing or on what the last build here left. */
export function buildOurs(
  out: string,
  { cold = true, content = '' }: { readonly cold?: boolean; readonly content?: string } = {},
): Promise<Taken> {
  for (const folder of cold ? [cache, ...left] : [])
    rmSync(folder, { recursive: true, force: true });
  return run(project, [program], {
    OUT_DIR: out,
    CACHE_DIR: cache,
    ...(content && { CONTENT_DIR: `${content}/` }),
  });
}

/** Builds this project into its own `dist`, as `npm run build` does: not at all if nothing has changed. */
export const buildAsOne = (): Promise<Taken> => run(project, [join(project, 'scripts/build.mjs')]);

/** Puts the texts of the project into a folder, with no files to take away. */
export function contentWithoutDownloads(folder: string): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, 'content'), folder, { recursive: true });
  const site = join(folder, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^downloads: true$/m, 'downloads: false'));
  return folder;
}
