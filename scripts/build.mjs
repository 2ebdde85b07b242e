/**
 * Builds the site: aside, then into dist/ if all went well. A failed build leaves no dist/ at all, so
 * that no half site and no old one is ever served as if it were this one.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(root, 'node_modules', '.cache', 'build-stamp');

/** Everything the site is made from; `scripts` because this file decides how. */
const sources = [
  'content',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '.env',
  '.env.production',
];
/** The environment that the site is made in. */
const settings = ['SITE_URL', 'BASE_PATH', 'POLICY_IN_PAGES', 'COPIES', 'CONTENT_DIR', 'NODE_ENV'];

const stops = ['SIGINT', 'SIGTERM'];

/** Astro counts the pages that are left to it, which are none; the steps say how many there were. */
const ofAstro = /\[build\] 0 page\(s\) built in /;

/** What the present sources and the present dist/ are; equal after a build until either changes. */
const state = () =>
  [
    process.version,
    ...settings.map((name) => `${name}=${process.env[name] ?? ''}`),
    digest(sources.map((path) => join(root, path))),
    digest([dist]),
  ].join('\n');

const isCurrent = () =>
  existsSync(stamp) && existsSync(dist) && readFileSync(stamp, 'utf8') === state();

/** Makes the site in `folder`, which goes if this process does; whether all went well. */
function make(folder) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'make.mjs')], {
    cwd: root,
    env: { ...process.env, OUT_DIR: folder, SITE_DIR: dist, LAST_DIR: dist },
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface(child.stdout).on('line', (line) => {
    if (!ofAstro.test(line)) console.log(line);
  });
  const stop = () => {
    child.kill();
    process.exit(1);
  };
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of stops) process.once(signal, stop);
  return new Promise((done) => {
    child.once('close', (status) => {
      for (const signal of stops) process.off(signal, stop);
      done(status === 0);
    });
  });
}

/**
 * Builds the site into dist/ unless dist/ is what a build would make.
 * @returns {Promise<boolean>} whether dist/ is there and current; if not, Astro has said why
 */
export async function build() {
  if (isCurrent()) {
    console.log('Nothing has changed since the last build.');
    return true;
  }
  rmSync(stamp, { force: true });
  const before = digest(sources.map((path) => join(root, path)));
  const aside = mkdtempSync(join(root, 'dist-'));
  const succeeded = await make(aside);
  rmSync(dist, { recursive: true, force: true });
  if (!succeeded) return false;
  if (!existsSync(join(aside, '404.html'))) {
    console.error('Astro wrote no site into OUT_DIR: astro.config.mjs must take outDir from it.');
    return false;
  }
  chmodSync(aside, 0o755); // A temporary folder is its owner's alone; a site is everybody's.
  renameSync(aside, dist);
  // Sources edited during the build are not what dist/ was made from.
  if (before === digest(sources.map((path) => join(root, path)))) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, state());
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await build())) {
  console.error('The build failed; nothing is left in dist/.');
  process.exit(1);
}
