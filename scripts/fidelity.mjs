/**
 * `npm run fidelity`: builds the site, reads each text in all its forms, such as print and EPUB,
 * and writes to the text's `fidelity.json` how much of the text each form preserves. The about page
 * shows these figures.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!(await build())) process.exit(1);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/site/fidelity.test.ts'], {
  cwd: root,
  env: { ...process.env, UPDATE: '1' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
