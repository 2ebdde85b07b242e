/**
 * `npm test`: types, lint and format beside the build and the tests, the built site in real browsers
 * among them; stops at the first step that fails. Arguments go to vitest: `npm test -- tests/edition`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'node_modules', '.cache', 'tests.json');
const untried = join(root, 'node_modules', '.cache', 'untried.txt');
const modules = join(root, 'node_modules');

/** Biome colours every letter by itself, which makes a log of its report unreadable. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/** What is run: its name, the program and its arguments. One list beside the other, each in order. */
const checks = [
  ['lint and format', join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '.', ...plain],
  ['types', join(modules, 'astro', 'bin', 'astro.mjs'), 'check'],
];
const trials = [
  ['build', join(root, 'scripts', 'build.mjs')],
  [
    'tests',
    join(modules, 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'tests', 'untried-reporter.ts')}`,
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

/**
 * What failed, a test a line with the first line of why, to stand last where a long log is cut.
 * @param {any} results as vitest's JSON reporter writes them
 * @returns {readonly string[]}
 */
export function failures(results) {
  return results.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const [why] = (message ?? '').split('\n');
    if (status === 'failed' && assertionResults.length === 0) return [`${name}: ${why}`];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
  });
}

/** The report of a vitest that ended before it could write one. */
const nothing = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

/** Programs that are running now. */
const running = new Set();

/** Runs a program; whether it went well, and what it said unless it said so at once. */
function run([, program, ...options], stdio) {
  const child = spawn(process.execPath, [program, ...options], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', UNTRIED: untried },
    stdio: ['inherit', stdio, stdio],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (words) => {
      said += words;
    });
  return new Promise((done) => {
    child.once('close', (status) => {
      running.delete(child);
      done({ isWell: status === 0, said });
    });
  });
}

/** The name of the first step that failed; the others are told to stop. */
let failed;
function fail(name) {
  if (failed) return;
  failed = name;
  for (const child of running) child.kill();
}

/** Checks what needs no build; silent until each is done, since the tests are heard meanwhile. */
async function check() {
  for (const step of checks) {
    const { isWell, said } = await run(step, 'pipe');
    if (failed) return;
    console.log(`\n— ${step[0]}: ${isWell ? 'well' : 'failed'} —${isWell ? '' : `\n${said}`}`);
    if (!isWell) return fail(step[0]);
  }
}

async function tryAll() {
  for (const step of trials) {
    if (failed) return;
    console.log(`\n— ${step[0]} —`);
    const { isWell } = await run(step, 'inherit');
    if (!isWell) return fail(step[0]);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of [report, untried]) rmSync(file, { force: true });
  await Promise.all([check(), tryAll()]);
  if (failed) {
    console.error(`\nnpm test failed at: ${failed}`);
    process.exitCode = 1;
  }
  if (existsSync(untried)) console.log(`\nNot tried here:\n${readFileSync(untried, 'utf8')}`);
  if (!failed || failed === 'tests') {
    const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : nothing;
    const lines = failures(results);
    if (lines.length > 0) console.log(`Failed:\n${lines.join('\n')}\n`);
    console.log(tally(results, !failed));
  }
}
