/**
 * Makes the site into the folder that `OUT_DIR` names: where only words have changed, with the bundle that
 * is kept of the code; else by Astro, which bundles the code first. Ends with 1 if it could not be made.
 * `SITE_DIR` names the folder where the site will be in the end, if that is another, and `LAST_DIR` where
 * what was there before is now.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV ??= 'production';
const cache =
  process.env.CACHE_DIR ?? fileURLToPath(new URL('../node_modules/.cache/reader', import.meta.url));
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
  // To ask whether a bundle is the one takes longer.
  if (!existsSync(join(cache, 'bundles'))) return false;
  // Half of what such a build takes is the loading of its own code.
  process.env.NODE_COMPILE_CACHE ||= join(cache, 'compiled');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  const { again } = await import('../src/integrations/legacy/again.ts');
  return again(folder);
}

/** Has Astro build, in a process of its own: it loads so much that to keep it compiled takes longer than it gains. */
function astro() {
  const program = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const child = spawn(process.execPath, [...process.execArgv, program, 'build'], {
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  return new Promise((done) => child.once('close', (status) => done(status === 0)));
}

try {
  if (!(await again()) && !(await astro())) process.exitCode = 1;
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
