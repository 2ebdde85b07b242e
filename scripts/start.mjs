/**
 * `npm start`: builds and serves the site, unless the build fails. `npm start -- --last` serves the
 * last site that was built.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recoverFolder } from '../src/integrations/publish/replace-folder.ts';
import { build } from './build.mjs';
import { serveFromEnvironment } from './serve.mjs';

const site = resolve(fileURLToPath(new URL('..', import.meta.url)), process.env.OUT_DIR ?? 'dist');

/** @param {string} words */
function stop(words) {
  console.error(words);
  process.exitCode = 1;
}

if (process.argv.includes('--last')) {
  recoverFolder(site);
  if (existsSync(site)) {
    const built = statSync(site).mtime.toLocaleString('en', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    console.log(`This site was built on ${built}; later changes are not included.`);
    await serveFromEnvironment(site);
  } else stop('No site has been built here yet. Run npm start to build one.');
} else if (await build()) await serveFromEnvironment(site);
else {
  const last = existsSync(site) ? ' npm start -- --last serves the last site that was built.' : '';
  stop(`The build failed, so nothing is served.${last}`);
}
