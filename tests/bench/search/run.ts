/**
 * `npm run bench:search`: measures the site's searches and others on the same text in one run, and
 * prints which goals are met.
 *
 * SITE_DIR names a built site; without it the site is built.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../scripts/build.mjs';
import { essay, promised } from '../../essay/edition.ts';
import { dist, serveSite } from '../../site/site.ts';
import { accuracyOf } from './accuracy.ts';
import { startBrowser } from './browser.ts';
import { drawWords } from './chance.ts';
import { goals } from './goals.ts';
import { measure, showWithoutBeside } from './rounds.ts';
import { compress, copySite, installLibraries, stageLibraries, stagePagefind } from './stage.ts';
import { opening, slowest } from './stress.ts';
import { browsersFind, libraries, ours, pagefindsOwn, peer } from './subjects.ts';
import { type Row, rowOf, table } from './table.ts';
import { watchTraffic } from './traffic.ts';
import { questions } from './truth.ts';

const rounds = 20;
/** The first query; it occurs in every section, so the index must send the most. */
const first = 'sect';
const wordsAfter = 5;

if (!process.env.SITE_DIR && !(await build())) process.exit(1);

const page = essay().address.slice(1);
const aside = mkdtempSync(join(tmpdir(), 'bench-search-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
const root = join(aside, 'site');
const installed = join(aside, 'installed');
mkdirSync(installed);
copySite(dist, root);
const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
stagePagefind(root, html);
const problem = installLibraries(installed);
if (problem) {
  console.log(`MiniSearch, FlexSearch, lunr and Fuse are not measured: npm could not have them.`);
  console.log(problem);
} else await stageLibraries(root, html, installed);
await compress(root);

watchTraffic();
const [site, bench] = [await serveSite(), await serveSite(root)];
const addresses = { site: site.address, bench: bench.address };
const browser = await startBrowser();
const subjects = [
  ...ours(page),
  pagefindsOwn,
  ...(problem ? [] : libraries.map(peer)),
  browsersFind(page),
];
const drawn = Array.from({ length: rounds }, (_, nth) => [
  first,
  ...drawWords(wordsAfter, nth + 1, first),
]);
console.log(`Measuring ${subjects.length} searches, ${rounds} visits each …`);
for (const subject of subjects.filter(({ beside }) => beside)) {
  await showWithoutBeside(browser, subject, addresses, first);
}
const samples = await measure(browser, subjects, addresses, drawn);
console.log(`Asking each ${questions.length} questions …`);
const rows: Row[] = [];
for (const subject of subjects) {
  const accuracy = await accuracyOf(browser, subject, addresses);
  rows.push(rowOf(subject.name, samples.get(subject) ?? [], accuracy));
}
const text = addresses.site + page;
const hardest = await slowest(browser, text);
const opens = await opening(browser, text, 4, rounds);
await browser.close();
await Promise.all([site.close(), bench.close()]);

const [tier1, tier2, entered] = rows;
if (!tier1 || !tier2 || !entered) throw new TypeError('Nothing was measured');
console.log(`\n${table(rows, promised.length)}\n`);
console.log(readFileSync(new URL('./how.txt', import.meta.url), 'utf8'));
const others = rows.slice(3);
console.log(goals({ tier1, tier2, entered, others, slowest: hardest, opening: opens }));
