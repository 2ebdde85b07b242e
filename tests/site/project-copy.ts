import { spawn } from 'node:child_process';
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
  /** Starts a build, and kills all its processes when the output matches. */
  killBuild(when: RegExp): Promise<Built>;
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
    run: (script) => run(folder, script, cache),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(
  folder: string,
  script: string,
  environment: Readonly<Record<string, string>>,
  killWhen?: RegExp,
): Promise<Built> {
  const child = spawn(process.execPath, [join(folder, 'scripts', script)], {
    cwd: folder,
    // A build must not see variables of vitest such as NODE_ENV.
    env: { ...withoutTests(process.env), ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group, so that it can be killed as a whole.
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (killWhen?.test(said) && child.pid && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL');
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said }));
  });
}

/** An environment without the variables that tests add. */
export const withoutTests = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
    ),
  );
