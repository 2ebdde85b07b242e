/**
 * `npm run screenshots`: builds the site, takes screenshots of it in every state that
 * `tests/site/pictures` lists, or in the named ones only (`npm run screenshots -- card search`),
 * and stores digests of the pictures as the expected ones. If any have changed, prints the path of
 * a page that shows them.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.slice(2);
const pattern = named.length > 0 ? [`--testNamePattern= (${named.join('|')})-\\d|no look`] : [];
const steps = [
  [join(root, 'scripts', 'build.mjs')],
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project=pictures', ...pattern],
];
rmSync(join(root, 'node_modules', '.cache', 'pictures', 'changed.html'), { force: true });
const env = { ...process.env, SCREENSHOTS: 'accept', SCREENSHOTS_OF: named.join(' ') };
const run = (step) => spawnSync(process.execPath, step, { cwd: root, env, stdio: 'inherit' });
process.exitCode = steps.every((step) => run(step).status === 0) ? 0 : 1;
