/**
 * `npm run lock`: updates package-lock.json to match package.json, keeping the versions that are
 * locked.
 *
 * npm runs in a temporary folder because, with a node_modules present, it omits binaries for other
 * platforms. The lock file contains no addresses of a registry. Binaries that the current registry
 * lacks are added by name and version; otherwise `npm ci` would reject the lock file as incomplete.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Names of operating systems in the names of platform packages such as `@pagefind/darwin-x64`, each
 * with npm's name for the system.
 */
const systems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors = 'arm64 x64 arm ia32 wasm32 ppc64 s390x riscv64 loong64'.split(' ');
const libraries = { gnu: 'glibc', musl: 'musl' };

/**
 * The lock entry for a platform binary, inferred from its name; undefined if the name contains no
 * processor and no operating system.
 * @param {string} name such as `@pagefind/darwin-x64`
 * @param {string} version
 * @param {boolean} dev whether only development needs it
 */
export function platformEntry(name, version, dev) {
  const words = name.split(/[-/]/);
  const cpu = words.find((word) => processors.includes(word));
  const os = words.map((word) => systems[word]).find(Boolean);
  const libc = words.map((word) => libraries[word]).find(Boolean);
  if (!cpu && !os) return undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

/** Whether the lock resolves `name` for the package at `path`, searching upwards as Node does. */
function isLocked(packages, path, name) {
  for (
    let place = path;
    ;
    place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))
  ) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (!place) return false;
  }
}

/**
 * Adds missing platform binaries to a lock.
 * @param {{packages: Record<string, any>}} lock
 * @returns {string[]} the names added
 */
export function complete(lock) {
  const added = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(lock.packages, path, name) || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const entry = platformEntry(name, version, Boolean(dev));
      if (!entry) continue;
      lock.packages[`node_modules/${name}`] = entry;
      added.push(name);
    }
  }
  const paths = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(paths);
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const temporary = mkdtempSync(join(tmpdir(), 'lock-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
      if (existsSync(join(root, file))) copyFileSync(join(root, file), join(temporary, file));
    }
    const options = ['install', '--package-lock-only', '--omit-lockfile-registry-resolved'];
    const { status } = spawnSync(
      'npm',
      [...options, '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: temporary,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) process.exit(status ?? 1);
    const lock = JSON.parse(readFileSync(join(temporary, 'package-lock.json'), 'utf8'));
    const added = complete(lock);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    lock.name = manifest.name;
    writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`package-lock.json written; ${added.length} binaries for other platforms added.`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
