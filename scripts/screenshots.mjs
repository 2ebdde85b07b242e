/**
 * `npm run screenshots`: builds the site and accepts how every state of it looks now, or only the states
 * that are named: `npm run screenshots -- card search`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.slice(2);
const pattern =
  named.length > 0 ? `every state.* (${named.join('|')})-\\d` : 'every state|pictures';
const steps = [
  [join(root, 'scripts', 'build.mjs')],
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/site/pictures/screenshots.test.ts',
    'tests/site/second-text.test.ts',
    `--testNamePattern=${pattern}`,
  ],
];
const env = { ...process.env, ENGINES: 'chromium', SCREENSHOTS: 'accept' };
const run = (step) => spawnSync(process.execPath, step, { cwd: root, env, stdio: 'inherit' });
process.exitCode = steps.every((step) => run(step).status === 0) ? 0 : 1;
