/**
 * Runs the tests: `node scripts/test.mjs` is `npm test`; `node scripts/test.mjs rest` runs those
 * that `npm run test:all` adds, and `node scripts/test.mjs thorough` the slowest.
 *
 * Stops at the first stage that fails, and prints the number of tests as its last line. Further
 * arguments go to vitest: `npm test -- tests/edition`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const reports = join(modules, '.cache', 'test-reports');
const skipped = join(reports, 'skipped.txt');

/** Biome colours each letter separately, which makes its report unreadable in a log. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/**
 * A step that runs vitest.
 * @param {string} name of the step and of its report
 * @param {readonly string[]} projects of `vitest.config.ts`
 * @param {readonly string[]} filters
 */
const vitest = (name, projects, filters) => ({
  name,
  isShown: true,
  command: [
    join(modules, 'vitest', 'vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'tests', 'skipped-reporter.ts')}`,
    `--outputFile.json=${join(reports, `${name}.json`)}`,
    ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
  ],
});

/**
 * Stages, which run one after another. Each has one or more lists of steps; the lists run in
 * parallel, and the steps of a list in order.
 */
const stages = {
  quick: (filters) => [
    [
      [
        { name: 'lint', command: [join(modules, '@biomejs/biome/bin/biome'), 'ci', '.', ...plain] },
        { name: 'types', command: [join(modules, 'astro', 'bin', 'astro.mjs'), 'check'] },
      ],
      [vitest('unit tests', ['code'], filters)],
      [{ name: 'build', command: [join(root, 'scripts', 'build.mjs')] }],
    ],
    [[vitest('site tests', ['files', 'chromium'], filters)]],
  ],
  rest: (filters) => [
    [[vitest('further tests', ['fuzz', 'engines', 'pictures', 'elsewhere'], filters)]],
  ],
  thorough: (filters) => [[[vitest('thorough tests', ['thorough', 'further-engines'], filters)]]],
};

/**
 * Sums up several reports in one line, such as `12 passed, 0 failed`.
 * @param {readonly any[]} results as vitest's JSON reporter writes them
 * @param {boolean} succeeded whether every step passed
 * @returns {string}
 */
export function tally(results, succeeded) {
  const sum = (count) => results.reduce((total, one) => total + count(one), 0);
  const passed = sum((one) => one.numPassedTests);
  const counted = sum((one) => one.numFailedTests + unreadable(one).length);
  const failed = succeeded ? counted : Math.max(counted, 1);
  const left = sum((one) => one.numPendingTests + one.numTodoTests);
  return `${passed} passed, ${failed} failed${left ? `, ${left} skipped` : ''}`;
}

/** Test files that failed to load; they report no tests, but count as failures. */
const unreadable = ({ testResults }) =>
  testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );

/**
 * One line for each failed test, and for each file that failed to load, with the first line of its
 * error message; printed at the end of a long log.
 * @param {any} results as vitest's JSON reporter writes them
 * @returns {readonly string[]}
 */
export function failures(results) {
  const files = unreadable(results).map(
    ({ name, message }) => `${name}: ${(message ?? '').split('\n')[0]}`,
  );
  const tests = results.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(
      ({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`,
    );
  return [...files, ...tests];
}

const running = new Set();
/** The name of the first step that failed. */
let failed;

/**
 * Runs a step, and returns whether it passed. Its output is printed as it runs if `isShown`;
 * otherwise at its end, and only if it is the first step to fail.
 */
function run({ name, command: [program, ...options], isShown }) {
  const stdio = isShown ? 'inherit' : 'pipe';
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...options], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SKIPPED_TESTS: skipped },
    stdio: ['inherit', stdio, stdio],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part) => {
      output += part;
    });
  return new Promise((resolve) => {
    child.once('close', (status) => {
      running.delete(child);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      if (!failed || isShown)
        console.log(`\n— ${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${seconds} s —`);
      if (status !== 0 && !failed) console.log(output);
      resolve(status === 0);
    });
  });
}

/**
 * Runs the steps of a list in order, until one fails, here or in a list that runs in parallel. The
 * first failure stops all running steps.
 */
async function runInOrder(steps) {
  for (const step of steps) {
    if (failed || (await run(step))) continue;
    if (failed) return;
    failed = step.name;
    for (const child of running) child.kill();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first, ...others] = process.argv.slice(2);
  const isNamed = first === 'rest' || first === 'thorough';
  if (!isNamed) rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const filters = isNamed ? others : process.argv.slice(2);
  for (const stage of stages[isNamed ? first : 'quick'](filters))
    if (!failed) await Promise.all(stage.map(runInOrder));

  if (existsSync(skipped)) console.log(`\nSkipped:\n${readFileSync(skipped, 'utf8')}`);
  const results = readdirSync(reports)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(reports, file), 'utf8')));
  const lines = results.flatMap(failures);
  if (lines.length > 0) console.log(`\nFailed:\n${lines.join('\n')}`);
  if (failed) console.log(`\nThe tests failed at: ${failed}`);
  console.log(`\n${tally(results, !failed)}`);
  process.exitCode = failed ? 1 : 0;
}
