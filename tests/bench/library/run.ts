/**
 * `npm run bench:library`: builds libraries of 1, 10 and 100 texts (or as many as the arguments say),
 * ours and a plain Astro with @astrojs/markdown-remark and Pagefind in turn, and prints time and memory.
 * Downloads are off and compression is counted apart.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../install.ts';
import { buildOurs } from '../ours.ts';
import { compressing, run, type Taken, together } from '../taken.ts';
import { textOf, writeTexts } from './generate.ts';

const counts = process.argv.slice(2).map(Number);
const aside = mkdtempSync(join(tmpdir(), 'bench-library-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));

async function ours(count: number): Promise<Taken> {
  const content = join(aside, `content-${count}`);
  writeTexts(content, count);
  const taken = await buildOurs(join(aside, `ours-${count}`), { content });
  return { ...taken, seconds: taken.seconds - compressing(taken) };
}

/** The peer's page for each text, and its index by Pagefind's own program. */
async function plain(count: number): Promise<Taken> {
  const folder = join(aside, 'plain');
  const pages = join(folder, 'src/pages');
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (let n = 1; n <= count; n++)
    writeFileSync(join(pages, `text-${n}.md`), textOf(n)['text.md'] ?? '');
  const built = await run(folder, ['node_modules/astro/bin/astro.mjs', 'build']);
  return together([built, await run(folder, ['index.mjs'])]);
}

const peer = join(aside, 'plain');
cpSync(fileURLToPath(new URL('peer', import.meta.url)), peer, { recursive: true });
const problem = install(peer);
if (problem) throw new Error(problem);
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
