/**
 * Makes the site into the folder that `OUT_DIR` names: where only words have changed, with the bundle that
 * is kept of the code; else by Astro, which bundles the code first. Ends with 1 if it could not be made.
 * `SITE_DIR` names the folder where the site will be in the end, if that is another, and `LAST_DIR` where
 * what was there before is now.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV ??= 'production';
// Half of what a build takes that changes nothing is the loading of its own code.
process.env.NODE_COMPILE_CACHE ??= join(
  process.env.CACHE_DIR ?? fileURLToPath(new URL('../node_modules/.cache/reader', import.meta.url)),
  'compiled',
);
module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
const folder = resolve(process.env.OUT_DIR ?? 'dist');

async function again() {
  mkdirSync(dirname(folder), { recursive: true });
  if (!process.env.LAST_DIR) {
    // What the last build left here is of use to this one, and then to nobody.
    process.env.LAST_DIR = `${folder}-last`;
    rmSync(process.env.LAST_DIR, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, process.env.LAST_DIR);
    process.once('exit', () => rmSync(`${folder}-last`, { recursive: true, force: true }));
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { again } = await import('../src/build/again.ts');
  return again(folder);
}

try {
  if (!(await again())) {
    process.argv.splice(2, Infinity, 'build');
    await import('../node_modules/astro/bin/astro.mjs');
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
