/**
 * `npm run mutations`: applies the faults in `faults.yaml` to a copy of the project, one at a time,
 * and prints which tests notice each: unit tests, the build, or tests of the built site.
 *
 * `npm run mutations -- search notes` tries only faults in files whose path contains one of the
 * words.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const fault = z.object({
  file: z.string(),
  find: z.string(),
  replace: z.string(),
  suites: z.array(z.string()).default([]),
});
type Fault = z.infer<typeof fault>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const named = process.argv.slice(2);
const faults = z
  .array(fault)
  .parse(parse(readFileSync(new URL('faults.yaml', import.meta.url), 'utf8')))
  .filter(({ file }) => named.length === 0 || named.some((word) => file.includes(word)));

const copy = mkdtempSync(join(tmpdir(), 'mutations-'));
for (const name of readdirSync(root))
  if (!/^(?:node_modules|dist.*|\.git|\.astro)$/.test(name))
    cpSync(join(root, name), join(copy, name), { recursive: true });
mkdirSync(join(copy, 'node_modules', '.cache'), { recursive: true });
for (const name of readdirSync(join(root, 'node_modules')))
  if (name === '.bin' || !name.startsWith('.'))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction');

/** Runs a program of the dependencies in the copy; returns whether it succeeded. */
const passes = (program: string, ...options: readonly string[]): boolean =>
  spawnSync(process.execPath, [join(copy, 'node_modules', program), ...options], {
    cwd: copy,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: process.env.VERBOSE ? 'inherit' : 'ignore',
  }).status === 0;
/** The part of vitest's JSON report that is read here. */
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** The failing tests of a vitest run, and files that failed to load. */
function failing(...options: readonly string[]): readonly string[] {
  const file = join(copy, 'report.json');
  rmSync(file, { force: true });
  const output = ['--reporter=json', `--outputFile=${file}`];
  const isWell = passes('vitest/vitest.mjs', 'run', '--passWithNoTests', ...output, ...options);
  // Without tests to run vitest writes no report.
  if (!existsSync(file)) return isWell ? [] : ['vitest itself'];
  return report
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .testResults.flatMap((one) => [
      ...(one.status === 'failed' && one.assertionResults.length === 0 ? [one.name] : []),
      ...one.assertionResults.filter(({ status }) => status === 'failed').map((t) => t.fullName),
    ]);
}

/** Tests that fail without any fault, by vitest's arguments; they are ignored. */
const failingAnyway = new Map<string, readonly string[]>();
function failingWithoutFault(...options: readonly string[]): readonly string[] {
  const key = options.join(' ');
  const known = failingAnyway.get(key) ?? failing(...options);
  if (!failingAnyway.has(key) && known.length > 0)
    console.log(`fail without any fault: ${known.join(' | ')}`);
  failingAnyway.set(key, known);
  return known;
}

/** The first kind of test that notices a fault; `put` applies the fault, `takeBack` reverts it. */
function noticedBy({ file, suites }: Fault, put: () => void, takeBack: () => void): string {
  const code = '--project=code';
  // Vitest does not know that tests read style sheets as files.
  const related = file.endsWith('.css') ? ['tests/styles'] : ['--changed', 'HEAD'];
  const expected = failingWithoutFault(code);
  put();
  const noticing = failing(code, ...related).find((name) => !expected.includes(name));
  if (noticing) {
    console.log(`  by “${noticing}”`);
    return 'functions';
  }
  if (suites.length === 0) return 'NOTHING';
  takeBack();
  const site = ['--project=files', '--project=chromium'];
  const filters = suites.map((name) => (name === 'files' ? 'site/files' : `/${name}.test`));
  passes('../scripts/build.mjs');
  const expectedOfSite = failingWithoutFault(...site, ...filters);
  put();
  if (!passes('../scripts/build.mjs')) return 'build';
  const failed = failing(...site, ...filters);
  return failed.some((name) => !expectedOfSite.includes(name)) ? 'site' : 'NOTHING';
}

/** Commits the copy to git, so that vitest can select tests by what has changed. */
const git = (...options: readonly string[]): void => {
  spawnSync('git', ['-c', 'user.name=m', '-c', 'user.email=m@localhost', ...options], {
    cwd: copy,
  });
};
writeFileSync(join(copy, '.gitignore'), 'node_modules\ndist*\n.astro\nreport.json\n');
git('init', '--quiet');
git('add', '.');
git('commit', '--quiet', '--message', 'Before any fault');

const noticed = new Map<string, number>();
for (const one of faults) {
  const path = join(copy, one.file);
  const before = readFileSync(path, 'utf8');
  const places = before.split(one.find).length - 1;
  const label = `${one.file}: ${one.find.split('\n')[0]} > ${one.replace.split('\n')[0] || 'nothing'}`;
  if (places !== 1) {
    console.log(`STALE     ${label} (found ${places} times)`);
    noticed.set('stale', (noticed.get('stale') ?? 0) + 1);
    continue;
  }
  const put = (): void =>
    writeFileSync(
      path,
      before.replace(one.find, () => one.replace),
    );
  const takeBack = (): void => writeFileSync(path, before);
  const tier = noticedBy(one, put, takeBack);
  takeBack();
  noticed.set(tier, (noticed.get(tier) ?? 0) + 1);
  console.log(`${tier.padEnd(10)}${label}`);
}
rmSync(copy, { recursive: true, force: true });
console.log(
  `\n${faults.length} faults: ${[...noticed].map(([tier, n]) => `${n} ${tier}`).join(', ')}`,
);
process.exitCode = noticed.has('NOTHING') || noticed.has('stale') ? 1 : 0;
