/** `npm run build`: builds the site with Astro; nothing is fetched from the network. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the site into dist/, or into the folder that OUT_DIR names.
 * @returns {Promise<boolean>} whether it succeeded; errors have been printed
 */
export function build() {
  const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, astro, 'build'], {
    cwd: root,
    env: { NODE_ENV: 'production', ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  return new Promise((done) => child.once('close', (status) => done(status === 0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await build())) {
  console.error('The build failed; the last site that was built is unchanged.');
  process.exit(1);
}
