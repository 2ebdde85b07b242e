import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The result of a build: exit status and output. */
export interface Built {
  readonly status: number | null;
  readonly said: string;
}

/** A copy of the project, whose builds disturb nobody. */
export interface ProjectCopy {
  /** Its folder. */
  readonly folder: string;
  /** The folder of its built site. */
  readonly site: string;
  /** Builds it like `npm run build`, with some environment variables changed. */
  build(environment?: Readonly<Record<string, string>>): Promise<Built>;
  /** Starts a build, and kills all its processes when the output matches, or after milliseconds. */
  killBuild(when: RegExp | number): Promise<Built>;
  /** Builds it on a disk of some kilobytes, which holds the last site and all that builds write. */
  buildOnDisk(kilobytes: number): Promise<Built>;
  /** Builds it with a cache that cannot be written. */
  buildWithoutCache(): Promise<Built>;
  /** Runs another npm script. */
  run(script: string): Promise<Built>;
  /** Deletes it. */
  remove(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['content', 'public', 'scripts', 'src'];
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The cache that copies share with the project, to save time. */
const sharedCache = join(root, 'node_modules', '.cache', 'annotated-reader');

/**
 * Copies the project to a temporary folder, with symbolic links to the packages.
 *
 * Copies share the project's cache, except in tests of builds, which start with an empty one.
 */
export function copyProject({ cold = false } = {}): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of [...copied, ...files])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  const cache: Readonly<Record<string, string>> = cold ? {} : { CACHE_DIR: sharedCache };
  return {
    folder,
    site: join(folder, 'dist'),
    build: (environment = {}) => run(folder, 'build.mjs', { ...cache, ...environment }),
    killBuild: (when) => run(folder, 'build.mjs', cache, when),
    buildOnDisk: (kilobytes) => mounted(folder, onDisk, { ...cache, KILOBYTES: `${kilobytes}` }),
    buildWithoutCache: () => mounted(folder, withoutCache, {}),
    run: (script) => run(folder, script, cache),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Builds on a file system in memory, which only this process sees. The site that is then there is
 * copied back.
 */
const onDisk = `
mkdir -p disk .astro && mount -t tmpfs -o size="$KILOBYTES"k tmpfs disk || exit 99
mkdir disk/astro && cp -rp dist disk/dist && mount --bind disk/astro .astro || exit 99
OUT_DIR=disk/dist "$NODE" scripts/build.mjs
status=$?
rm -rf dist && cp -rp disk/dist dist
exit $status`;

const withoutCache = `
mkdir -p node_modules/.cache && mount -t tmpfs -o ro tmpfs node_modules/.cache || exit 99
exec "$NODE" scripts/build.mjs`;

/** Why there can be no such file systems here; undefined if there can. */
export const noMounts = (): string | undefined =>
  spawnSync('unshare', ['-rm', 'true']).status === 0
    ? undefined
    : 'this needs Linux, where `unshare -rm` is allowed';

/** Runs a shell script that mounts file systems, which only its processes see. */
const mounted = (
  folder: string,
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<Built> =>
  start(folder, ['unshare', '-rm', 'sh', '-c', script], { ...environment, NODE: process.execPath });

const run = (
  folder: string,
  script: string,
  environment: Readonly<Record<string, string>>,
  killWhen?: RegExp | number,
): Promise<Built> =>
  start(folder, [process.execPath, join(folder, 'scripts', script)], environment, killWhen);

function start(
  folder: string,
  [program = '', ...options]: readonly string[],
  environment: Readonly<Record<string, string>>,
  killWhen?: RegExp | number,
): Promise<Built> {
  const child = spawn(program, options, {
    cwd: folder,
    // A build must not see variables of vitest such as NODE_ENV.
    env: { ...withoutTests(process.env), ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group, so that it can be killed as a whole.
    detached: true,
  });
  const kill = (): void => {
    if (child.pid && child.signalCode === null && child.exitCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  const timer = typeof killWhen === 'number' ? setTimeout(kill, killWhen) : undefined;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (killWhen instanceof RegExp && killWhen.test(said)) kill();
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, said });
    });
  });
}

/** An environment without the variables that tests add. */
export const withoutTests = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
    ),
  );
