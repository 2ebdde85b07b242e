import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
type Step = z.infer<typeof step>;
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), z.object({ steps: z.array(step) })),
});

const workflowIn = (file: string) => workflow.parse(parse(read(`.github/workflows/${file}`)));
const stepsOf = (file: string): readonly Step[] =>
  Object.values(workflowIn(file).jobs).flatMap(({ steps }) => steps);

/** The project's code, concatenated. */
const code = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, project), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs)$/.test(file))
      .map((file) => read(`${folder}/${file}`)),
  )
  .concat(read('astro.config.mjs'))
  .join('\n');

it('The workflow for GitHub Pages sets variables that the build reads, and uploads its output', () => {
  const steps = stepsOf('pages.yml');
  const build = steps.find(({ run }) => run === 'npm run build');
  expect(Object.keys(build?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH', 'POLICY_IN_PAGES']);
  for (const name of Object.keys(build?.env ?? {}))
    expect(code).toMatch(new RegExp(`process\\.env(?:\\.${name}\\b|\\['${name}'\\])`));
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with).toEqual({ path: 'dist' });
  expect(steps.indexOf(build ?? {})).toBeLessThan(steps.indexOf(upload ?? {}));
});

it('Every push runs the tests, and the weekly schedule runs all of them', () => {
  expect(Object.keys(workflowIn('tests.yml').on)).toEqual(
    expect.arrayContaining(['push', 'schedule']),
  );
  const commands = stepsOf('tests.yml').flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(
    expect.arrayContaining(['npm test', 'npm run test:all', 'npm run test:thorough']),
  );
});

it('Every release gets a list of all packages, with versions, checksums and licences', () => {
  expect(workflowIn('release.yml').on).toEqual({ release: { types: ['published'] } });
  const [list = '', upload] = stepsOf('release.yml').flatMap(({ run }) => run ?? []);
  const [command = '', file] = list.split(' > ');
  expect(upload).toBe(`gh release upload "$TAG" ${file}`);
  expect(read('docs/dependencies.md')).toContain(`\`${command}\``);
  const { stdout, stderr } = spawnSync(command, {
    cwd: fileURLToPath(project),
    encoding: 'utf8',
    shell: true,
  });
  const entry = z.object({
    purl: z.string(),
    hashes: z.array(z.unknown()).min(1),
    licenses: z.array(z.unknown()).min(1),
  });
  const { components } = z
    .object({ bomFormat: z.literal('CycloneDX'), components: z.array(entry) })
    .parse(JSON.parse(stdout), { error: () => stderr });
  const locked = z.object({ version: z.string(), name: z.string().optional() });
  const lock = z.object({ packages: z.record(z.string(), locked) });
  const { '': _self, ...packages } = lock.parse(JSON.parse(read('package-lock.json'))).packages;
  const all = Object.entries(packages).map(
    // A package that is installed under another name has its own in the lock file.
    ([path, { name, version }]) => `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`,
  );
  const listed = components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', '')));
  expect(all.length).toBeGreaterThan(400);
  expect(all.filter((one) => !listed.includes(one))).toEqual([]);
});

it('Every npm script that a workflow or CI runs exists', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const commands = [
    ...stepsOf('pages.yml').flatMap(({ run }) => run ?? []),
    ...stepsOf('tests.yml').flatMap(({ run }) => run ?? []),
    read('.ci/run'),
  ].join('\n');
  const named = Array.from(commands.matchAll(/^\s*npm (?:run )?([\w:]+)/gm), ([, name]) => name);
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(scripts).toHaveProperty(String(name));
});
