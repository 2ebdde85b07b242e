/**
 * Makes the site into the folder that `OUT_DIR` names: where only words have changed, with the bundle that
 * is kept of the code; else by Astro, which bundles the code first. Ends with 1 if it could not be made.
 */
import { mkdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import { join, resolve } from 'node:path';
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
