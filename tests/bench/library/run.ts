/**
 * `npm run bench:library`: builds libraries of 1, 10 and 100 texts (or as many as the arguments say),
 * ours and a plain Astro with @astrojs/markdown-remark and Pagefind in turn, and prints time and memory.
 * Downloads are off and compression is counted apart.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf, writeTexts } from './generate.ts';

const counts = process.argv.slice(2).map(Number);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const aside = mkdtempSync(join(tmpdir(), 'bench-library-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));

/** What a build took: seconds, the most memory of its process in MB, and what it said. */
interface Taken {
  readonly seconds: number;
  readonly memory: number;
  readonly said: string;
}

/** Runs a program and says what it took; throws with its words if it failed. */
function run(folder: string, script: string, environment: NodeJS.ProcessEnv): Promise<Taken> {
  const peak = `process.on('exit', () => console.log('PEAK ' + process.resourceUsage().maxRSS));`;
  const told = join(aside, 'peak.mjs');
  writeFileSync(told, peak);
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', told, script, 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      if (status !== 0) return reject(new Error(said));
      const peaks = Array.from(said.matchAll(/PEAK (\d+)/g), (match) => Number(match[1]));
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, memory: Math.max(...peaks) / 1024, said });
    });
  });
}

/** Seconds between two lines that a build of ours said, such as those around the compression. */
function between(said: string, from: RegExp, to: RegExp): number {
  const at = (line: RegExp): number => {
    const [, h = 0, m = 0, s = 0] =
      /^(\d+):(\d+):(\d+)/.exec(said.split('\n').find((one) => line.test(one)) ?? '') ?? [];
    return Number(h) * 3600 + Number(m) * 60 + Number(s);
  };
  return at(to) - at(from);
}

async function ours(count: number): Promise<Taken> {
  const content = join(aside, `content-${count}`);
  writeTexts(content, count);
  const script = join(root, 'node_modules/astro/bin/astro.mjs');
  const taken = await run(root, script, {
    CONTENT_DIR: `${content}/`,
    OUT_DIR: join(aside, `ours-${count}`),
  });
  const apart = between(taken.said, /files of the index written/, /\[delivery\]/);
  return { ...taken, seconds: taken.seconds - apart };
}

/** The peer's page for each text, and its index by Pagefind's own program. */
async function plain(count: number): Promise<Taken> {
  const folder = join(aside, 'plain');
  const pages = join(folder, 'src/pages');
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (let n = 1; n <= count; n++)
    writeFileSync(join(pages, `text-${n}.md`), textOf(n)['text.md'] ?? '');
  const built = await run(folder, 'node_modules/astro/bin/astro.mjs', {});
  const indexed = await run(folder, 'index.mjs', {});
  return {
    seconds: built.seconds + indexed.seconds,
    memory: Math.max(built.memory, indexed.memory),
    said: '',
  };
}

/** Installs the peer; what npm said if it could not. */
function stagePlain(): Promise<Taken> {
  const folder = join(aside, 'plain');
  cpSync(fileURLToPath(new URL('peer', import.meta.url)), folder, { recursive: true });
  const { npm_execpath: npm = '' } = process.env;
  const start = spawn(npm ? process.execPath : 'npm', [...(npm ? [npm] : []), 'install'], {
    cwd: folder,
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    start.once('close', (status) =>
      status === 0
        ? resolve({
            seconds: 0,
            memory: 0,
            said: readFileSync(join(folder, 'package.json'), 'utf8'),
          })
        : reject(new Error('npm could not install the peer.')),
    );
  });
}

await stagePlain();
console.log('| texts | ours s | ours MB | plain s | plain MB | ours/plain |');
console.log('| ----- | ------ | ------- | ------- | -------- | ---------- |');
const points: { readonly count: number; readonly seconds: number }[] = [];
for (const count of counts.length > 0 ? counts : [1, 10, 100]) {
  const [mine, theirs] = [await ours(count), await plain(count)];
  points.push({ count, seconds: mine.seconds });
  const cells = [mine.seconds, mine.memory, theirs.seconds, theirs.memory].map((n) => n.toFixed(1));
  console.log(`| ${[count, ...cells, (mine.seconds / theirs.seconds).toFixed(2)].join(' | ')} |`);
}
const mean = (of: (point: (typeof points)[number]) => number): number =>
  points.reduce((sum, point) => sum + of(point), 0) / points.length;
const [counted, took] = [mean(({ count }) => count), mean(({ seconds }) => seconds)];
const slope =
  mean(({ count, seconds }) => (count - counted) * (seconds - took)) /
  mean(({ count }) => (count - counted) ** 2);
console.log(`Ours: ${(took - slope * counted).toFixed(1)} s and ${slope.toFixed(3)} s a text.`);
