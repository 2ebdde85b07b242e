import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The outcome of a build: its exit status, and all that it printed. */
export interface Built {
  readonly status: number | null;
  readonly said: string;
}

/** The project in another folder, where builds disturb nobody. */
export interface ProjectCopy {
  /** Its folder. */
  readonly folder: string;
  /** Where its site is once it is built. */
  readonly site: string;
  /** Builds it as `npm run build` does, in this environment with some variables changed. */
  build(environment?: Readonly<Record<string, string>>): Promise<Built>;
  /** Starts a build, and kills all its processes at once when it has printed what fits. */
  killBuild(when: RegExp): Promise<Built>;
  /** Runs another of its scripts. */
  run(script: string): Promise<Built>;
  /** Deletes it. */
  remove(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['content', 'public', 'scripts', 'src'];
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Results of slow functions that copies share with the project, so that they need not be computed again. */
const sharedCache = join(root, 'node_modules', '.cache', 'annotated-reader');

/**
 * Copies the project into a new temporary folder; the packages are linked, one by one. The copy uses the
 * project's cache unless builds themselves are tested, which begin with none.
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
    // Vitest's NODE_ENV and its like are not what a build runs in.
    env: { ...withoutTests(process.env), ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which can be killed as a whole.
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

/** An environment without what the tests put into it. */
export const withoutTests = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
    ),
  );
