/**
 * `npm test`: types, lint and format, the build, then all tests, the built site in a real browser among
 * them; stops at the first that fails. Arguments go to vitest: `npm test -- tests/edition`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'node_modules', '.cache', 'tests.json');
const modules = join(root, 'node_modules');

/** Biome colours every letter by itself, which makes a log of its report unreadable. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/** What is run, in order: its name, the program and its arguments. */
const steps = [
  ['types', join(modules, 'astro', 'bin', 'astro.mjs'), 'check'],
  ['lint and format', join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '.', ...plain],
  ['build', join(root, 'scripts', 'build.mjs')],
  [
    'tests',
    join(modules, 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
];

/**
 * One line that counts the tests of a report of vitest's, such as `12 passed, 0 failed`.
 * @param {any} results as vitest's JSON reporter writes them
 * @param {boolean} succeeded whether vitest said that all is well
 * @returns {string}
 */
export function tally(results, succeeded) {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = results;
  // A file that could not even be read holds no tests, and fails all the same.
  const unread = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const counted = numFailedTests + unread;
  const failed = succeeded ? counted : Math.max(counted, 1);
  const skipped = numPendingTests + numTodoTests;
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The report of a vitest that ended before it could write one. */
const nothing = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

function run([name, program, ...options]) {
  console.log(`\n— ${name} —`);
  const { status } = spawnSync(process.execPath, [program, ...options], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(report, { force: true });
  const failed = steps.find((step) => !run(step));
  if (failed) {
    console.error(`\nnpm test failed at: ${failed[0]}`);
    process.exitCode = 1;
  }
  if (!failed || failed[0] === 'tests') {
    console.log(
      tally(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : nothing, !failed),
    );
  }
}
