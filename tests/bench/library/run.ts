/**
 * `npm run bench:library`: builds libraries of 1, 10 and 100 texts (or of the sizes in the
 * arguments), alternating with plain Astro, @astrojs/markdown-remark and Pagefind, and prints time
 * and memory.
 *
 * Ours is built cold, and again after a change in one text, without downloads and compressed copies.
 * What else the peer does not build is counted separately: indexes of names, concordances,
 * citations, TEI.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../install.ts';
import { buildOurs } from '../ours.ts';
import { rendering, run, type Taken, together } from '../taken.ts';
import { textName, textOf, writeTexts } from './generate.ts';

const counts = process.argv.slice(2).map(Number);
const aside = mkdtempSync(join(tmpdir(), 'bench-library-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));

/** The cost of one of our builds, and its time without what the peer does not build. */
interface Ours extends Taken {
  readonly pagesAndIndex: number;
}

async function ours(content: string, cold: boolean): Promise<Ours> {
  const taken = await buildOurs(join(aside, 'ours'), { content, cold, copies: false });
  const others = rendering(taken, (path) => !/^\/text-\d+\/index\.html$/.test(path));
  return { ...taken, pagesAndIndex: taken.seconds - others };
}

/** Changes a word in one text. */
function change(content: string, count: number): void {
  const file = join(content, textName(Math.ceil(count / 2)), 'text.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(' few copies.', ' many copies.'));
}

/** Builds the peer's page of each text, and its Pagefind index. */
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
/** The least-squares line through points: the intercept and the cost of each text. */
function fit(points: readonly (readonly [x: number, y: number])[]): readonly [number, number] {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  const slope = mean((p) => (p[0] - x) * (p[1] - y)) / mean((p) => (p[0] - x) ** 2);
  return [y - slope * x, slope];
}

const heads =
  'texts|cold s|text pages and index s|warm s|MB|plain s|plain MB|ratio|ratio of text pages';
console.log(`| ${heads.replaceAll('|', ' | ')} |\n|${heads.replace(/[^|]+/g, ' --- ')}|`);
const points: { readonly count: number; readonly cold: Ours }[] = [];
for (const count of counts.length > 0 ? counts : [1, 10, 100]) {
  const content = join(aside, `content-${count}`);
  writeTexts(content, count);
  const [cold, theirs] = [await ours(content, true), await plain(count)];
  change(content, count);
  const warm = await ours(content, false);
  points.push({ count, cold });
  const cells = [
    ...[cold.seconds, cold.pagesAndIndex, warm.seconds].map((n) => n.toFixed(1)),
    Math.max(cold.memory, warm.memory).toFixed(0),
    theirs.seconds.toFixed(1),
    theirs.memory.toFixed(0),
    ...[cold.seconds, cold.pagesAndIndex].map((n) => (n / theirs.seconds).toFixed(2)),
  ];
  console.log(`| ${[count, ...cells].join(' | ')} |`);
}
const [seconds, each] = fit(points.map(({ count, cold }) => [count, cold.seconds]));
const [memory, more] = fit(points.map(({ count, cold }) => [count, cold.memory]));
console.log(`A fit: ${seconds.toFixed(1)} s and ${each.toFixed(3)} s a text;`);
console.log(`${memory.toFixed(0)} MB and ${more.toFixed(2)} MB a text.`);
