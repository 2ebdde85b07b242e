/**
 * Installs missing dependencies, and checks the version of Node; most npm scripts run it first.
 *
 * Imports no packages, because they may not be installed yet. Runs on older versions of Node too,
 * because the version that the other scripts need is installed with the dependencies.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trimNode } from './trim-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const onWindows = process.platform === 'win32';
/** The oldest version that Astro and vitest support. */
const leastNode = [22, 12];

/**
 * The fields of package.json that affect the installation; a change to other fields, such as
 * `scripts`, causes no new installation.
 */
const installed = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/**
 * Digest of everything that determines what `npm ci` installs.
 * @param {string} folder of the project
 * @param {string} platform to install for, such as `linux-x64`
 * @returns {string}
 */
export function wantedStamp(folder, platform = `${process.platform}-${process.arch}`) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(JSON.stringify(installed.map((field) => manifest[field])))
    .update(platform)
    .digest('hex');
}

const stampFile = (folder) => join(folder, 'node_modules', '.install-stamp');

/**
 * Whether the last complete installation is up to date.
 * @param {string} folder of the project
 * @returns {boolean}
 */
export function isInstalled(folder) {
  const stamp = stampFile(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp(folder);
}

/**
 * Records that the installation is complete.
 * @param {string} folder of the project
 */
export function markInstalled(folder) {
  writeFileSync(stampFile(folder), wantedStamp(folder));
}

/**
 * Why a version of Node cannot run the scripts; undefined if it can.
 * @param {string} version as `node --version` prints it, or '' if there is none
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [leastMajor, leastMinor] = leastNode;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  const found = version ? `only Node ${version} was found` : 'no other Node was found';
  return (
    `The Node in the dependencies is not available for this system, and ${found}.\n` +
    `Install Node ${leastNode.join('.')} or newer (tested with Node 24): https://nodejs.org/en/download`
  );
}

/** PATH without the project's node_modules/.bin, which `npm ci` is about to delete. */
const outerPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => resolve(folder) !== join(root, 'node_modules', '.bin'))
    .join(delimiter);

function install() {
  console.log('Installing dependencies (first run, or the lock file has changed) …');
  rmSync(stampFile(root), { force: true });
  const npm = process.env.npm_execpath ?? '';
  const [program, first] = npm.endsWith('npm-cli.js') ? ['node', [npm]] : ['npm', []];
  const npmDoes = (...options) =>
    spawnSync(program, [...first, ...options, '--loglevel=error'], {
      cwd: root,
      env: { ...process.env, PATH: outerPath() },
      stdio: 'inherit',
      shell: onWindows,
    });
  const all = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // No dependency needs its install scripts.
  const { status, error } = npmDoes('ci', '--ignore-scripts', ...all);
  if (status === 0) {
    trimNode();
    return markInstalled(root);
  }
  console.error(
    `The dependencies could not be installed (npm ci: ${error?.message ?? `exit ${status}`}).`,
  );
  return process.exit(1);
}

/** The version of Node that npm scripts use: npm puts node_modules/.bin first in their PATH. */
function scriptsNode() {
  const PATH = [join(root, 'node_modules', '.bin'), outerPath()].join(delimiter);
  const { status, stdout } = spawnSync('node', ['--version'], {
    env: { ...process.env, PATH },
    encoding: 'utf8',
    shell: onWindows,
  });
  return status === 0 ? stdout.trim() : '';
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!isInstalled(root)) install();
  const problem = nodeProblem(scriptsNode());
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
}
