/**
 * `npm run audit`: asks the registry whether anything that is installed is known to be unsafe, and says
 * so in a few words. Not every registry can be asked; then it says that, which is no failure.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What to tell of an answer of `npm audit --json`, and whether anything is unsafe.
 * @param {string} json
 * @returns {{words: string, unsafe: boolean}}
 */
export function verdict(json) {
  let answer;
  try {
    answer = JSON.parse(json);
  } catch {
    answer = {};
  }
  const { vulnerabilities } = answer;
  if (!vulnerabilities || answer.error) {
    const words = 'The registry in use cannot be asked for known faults, so nothing was checked.';
    return { words, unsafe: false };
  }
  const lines = Object.values(vulnerabilities).map(
    ({ name, severity, range, via }) =>
      `${name} ${range}, ${severity}: ${via.map((one) => one.title ?? `by way of ${one}`).join('; ')}`,
  );
  return lines.length === 0
    ? { words: 'Nothing that is installed is known to be unsafe.', unsafe: false }
    : { words: lines.join('\n'), unsafe: true };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { words, unsafe } = verdict(stdout ?? '');
  console.log(words);
  process.exitCode = unsafe ? 1 : 0;
}
