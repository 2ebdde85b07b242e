/**
 * `npm run bench:growth`: measures how build and index grow with the number of texts, and a first
 * search when the index is sharded and merged in the browser; extrapolates to 10,000 and 100,000
 * texts.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf, writeTexts } from '../library/generate.ts';
import { buildOurs } from '../ours.ts';
import { openSite } from '../page/open-site.ts';
import { startBrowser } from '../search/browser.ts';
import { median } from '../search/rounds.ts';
import { figure } from '../search/table.ts';
import { watchTraffic } from '../search/traffic.ts';
import { markdownTable } from '../table.ts';
import { at, future, type Line, lineThrough } from './model.ts';
import { type FirstSearch, firstSearch } from './search.ts';
import { recordsIn, shared, type Weight, writeIndex } from './shards.ts';

const builds = [20, 80];
const indexed = [40, 80, 160];
const parts = [1, 2, 4];
const visits = 3;
const most = Math.max(...indexed);

const aside = mkdtempSync(join(tmpdir(), 'bench-growth-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));

/** A number of texts, and measurements of them. */
type Of<Figures> = Figures & { readonly texts: number };

/** Builds libraries, without compressed copies, which are cached for unchanged files. */
async function buildLibraries(): Promise<
  readonly Of<{ readonly seconds: number; readonly memory: number; readonly files: number }>[]
> {
  const built = [];
  for (const texts of builds) {
    const [content, out] = [join(aside, `content-${texts}`), join(aside, `site-${texts}`)];
    writeTexts(content, texts);
    const { seconds, memory } = await buildOurs(out, { content, copies: false });
    const entries = readdirSync(out, { recursive: true, withFileTypes: true });
    const files = entries.filter(({ name }) => /\.\w+$/.test(name)).length;
    console.log(
      `${texts} texts: ${figure(seconds, 1)} s, ${figure(memory)} MB, ${figure(files)} files`,
    );
    built.push({ texts, seconds, memory, files });
  }
  return built;
}

const built = await buildLibraries();
const content = join(aside, 'content');
writeTexts(content, most);
const records = recordsIn(content);
const root = join(aside, 'indexes');
mkdirSync(root);
writeFileSync(join(root, 'index.html'), '<!doctype html><title>Shards</title>');
const weights: Of<Weight>[] = [];
for (const texts of indexed) {
  const some = records.slice(0, texts).flat();
  weights.push({ texts, ...(await writeIndex(join(root, `first-${texts}`), some)) });
}
for (const count of parts)
  for (const [nth, part] of shared(records, count).entries())
    await writeIndex(join(root, `${count}-${nth}`), part.flat());

watchTraffic();
const site = await openSite({ name: 'shards' }, root);
const browser = await startBrowser();
/** Searches a library divided into `count` parts, loading ten results by default. */
async function ask(count: number, word: string, shown = 10): Promise<FirstSearch> {
  const indexes = Array.from({ length: count }, (_, nth) => `/${count}-${nth}/`);
  const all: FirstSearch[] = [];
  for (let nth = 0; nth < visits; nth++)
    all.push(await firstSearch(browser, site, indexes, word, shown));
  const [first] = all;
  if (!first) throw new TypeError('Nothing was asked');
  return { ...first, ms: median(all.map(({ ms }) => ms)) };
}
const rare: FirstSearch[] = [];
const common: FirstSearch[] = [];
for (const count of parts) {
  // A name in only one text, and a word in nearly every section.
  rare.push(await ask(count, nameOf(most)));
  common.push(await ask(count, 'sect'));
}
const everything = await ask(1, 'sect', Number.MAX_SAFE_INTEGER);
await browser.close();
await site.close();

const sectionsEach = records.flat().length / most;
console.log(`\nIndexes of generated texts of ${figure(sectionsEach, 1)} sections:\n`);
const weighed = weights.map(({ texts, seconds, bytes, files, list }) => [
  figure(texts),
  figure(seconds, 1),
  figure(bytes / 1000),
  figure(files),
  figure(list / 1000, 1),
]);
console.log(markdownTable(['texts', 'index, s', 'kB', 'files', 'list of records, kB'], weighed));

console.log(`\nA first search of ${most} texts over a slow link:\n`);
const row = (count: number, words: string, found: FirstSearch | undefined): readonly string[] => [
  `${count}`,
  words,
  ...[found?.results, (found?.bytes ?? 0) / 1000, found?.requests, found?.ms].map((n) =>
    figure(n ?? 0),
  ),
];
const searched = [
  ...parts.map((count, nth) => row(count, 'in one text', rare[nth])),
  ...parts.map((count, nth) => row(count, 'in all texts, ten loaded', common[nth])),
  row(1, 'in all texts, all loaded', everything),
];
console.log(markdownTable(['parts', 'word', 'sections found', 'kB', 'requests', 'ms'], searched));

const line = <Figures>(points: readonly Of<Figures>[], of: (point: Figures) => number): Line =>
  lineThrough(points.map((point) => [point.texts, of(point)]));
const list = line(weights, (weight) => weight.list);
const [first, last] = [common[0]?.bytes ?? 0, common.at(-1)?.bytes ?? 0];
const section = (everything.bytes - first) / (everything.results - 10);
const shards = parts.at(-1) ?? 1;
const slopes = {
  seconds: line(built, ({ seconds }) => seconds),
  memory: line(built, ({ memory }) => memory),
  files: line(built, ({ files }) => files),
  indexBytes: line(weights, ({ bytes }) => bytes),
  indexFiles: line(weights, ({ files }) => files),
  list,
  program: first - at(list, most) - 10 * section,
  further: (last - first - shards * at(list, most / shards) + at(list, most)) / (shards - 1),
  section,
  sectionsEach,
};
console.log('\nIf it goes on like that, in equal shards, one machine each:\n');
const futures = [1_000, 10_000, 100_000].flatMap((texts) =>
  [1, 10, 100].map((count) => future(slopes, texts, count)),
);
console.log(
  markdownTable(
    [
      'texts',
      'shards',
      'build, h',
      'MB',
      'files',
      'index files',
      'index, MB',
      'search, kB',
      'all, MB',
    ],
    futures.map((one) => [
      ...[one.texts, one.shards].map((n) => figure(n)),
      figure(one.hours, 2),
      ...[one.memory, one.files, one.indexFiles, one.indexBytes / 1e6, one.search / 1000].map((n) =>
        figure(n),
      ),
      figure(one.everything / 1e6, 1),
    ]),
  ),
);
