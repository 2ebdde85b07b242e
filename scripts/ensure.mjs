/**
 * Makes sure that what the other scripts need is installed; run by npm before `start`, `test`, `dev`
 * and `build`. Plain JavaScript without dependencies, for any Node from 18 on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trimNode } from './trim-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const onWindows = process.platform === 'win32';
/** What Astro and vitest ask for. */
const leastNode = [22, 12];

/** The parts of package.json that change what is installed: editing a script reinstalls nothing. */
const installed = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/**
 * A digest of everything that decides what `npm ci` would put into node_modules.
 * @param {string} folder of the project
 * @param {string} platform where it is installed
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
 * Whether the last complete installation is the one that is wanted now.
 * @param {string} folder of the project
 * @returns {boolean}
 */
export function isInstalled(folder) {
  const stamp = stampFile(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp(folder);
}

/**
 * Remembers that the installation is complete.
 * @param {string} folder of the project
 */
export function markInstalled(folder) {
  writeFileSync(stampFile(folder), wantedStamp(folder));
}

/**
 * Says why a version of Node cannot run the scripts; nothing if it can.
 * @param {string} version as `node --version` prints it, or '' if there is none
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [leastMajor, leastMinor] = leastNode;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  const found = version ? `only Node ${version} was found` : 'no other Node was found';
  return (
    `The Node that usually comes with the dependencies could not be had for this system, and ${found}.\n` +
    `Install Node ${leastNode.join('.')} or newer (Node 24 is what is tested): https://nodejs.org/en/download`
  );
}

/** PATH without the project's own programs, which `npm ci` is about to delete. */
const outerPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => resolve(folder) !== join(root, 'node_modules', '.bin'))
    .join(delimiter);

function install() {
  console.log('Installing what is missing (the first time, or after the lock changed) …');
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
  // No dependency needs a script of its own to run.
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

/** The Node that npm's scripts get: npm puts node_modules/.bin first on their PATH. */
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
