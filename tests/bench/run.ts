/**
 * `npm run bench`: publishes the essay with other tools too, measures all in one run, and prints a
 * table and which goals are met. `npm run bench -- --write` updates docs/benchmarks.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { firstBytes } from '../site/files/first-bytes.ts';
import { dist } from '../site/site.ts';
import { packagesIn } from './install.ts';
import { buildOurs, project } from './ours.ts';
import { pageGoals } from './page/goals.ts';
import { answersTo, leastAnswers } from './page/interactions.ts';
import { openSite } from './page/open-site.ts';
import { openPair } from './page/pair.ts';
import { visitInTurn } from './page/rounds.ts';
import { keptAfter } from './page/visit.ts';
import { peers } from './peers/peers.ts';
import { buildPeer, compressSite, placeOf, stage } from './peers/stage.ts';
import { isWhole } from './peers/text.ts';
import { type Measured, report } from './report.ts';
import { startBrowser } from './search/browser.ts';
import { watchTraffic } from './search/traffic.ts';
import type { Taken } from './taken.ts';

/** A single build and a few visits, as a smoke test. */
const quick = process.argv.includes('--quick');
const builds = quick ? 1 : 3;
/** Visits of our page and the bare one; the others are visited in every second round. */
const rounds = quick ? 3 : 9;

const there = peers.filter((peer) => {
  const problem = stage(peer);
  if (problem) console.log(`${peer.name} is not measured: npm could not have it.\n${problem}`);
  return !problem;
});
if (!(await build())) process.exit(1);
const aside = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(aside, { recursive: true, force: true }));

console.log(`Building ${there.length + 1} sites, ${builds} times each …`);
const taken = new Map<string, Taken[]>();
const note = (name: string, one: Taken): unknown =>
  taken.set(name, [...(taken.get(name) ?? []), one]);
for (let nth = 0; nth < builds; nth++) {
  note('this reader', await buildOurs(join(aside, `ours-${nth}`)));
  for (const peer of there) note(peer.name, await buildPeer(peer));
}

const [ours, bare] = await openPair();
const others = [];
for (const peer of there) {
  const root = join(placeOf(peer), peer.out);
  await compressSite(root);
  others.push({ root, peer, site: await openSite(peer, root) });
}
const sites = [ours, bare, ...others.map(({ site }) => site)];
watchTraffic();
const browser = await startBrowser();
console.log(`Visiting ${sites.length} sites …`);
const kept = await keptAfter(browser, ours);
const visits = await visitInTurn(
  browser,
  sites,
  rounds,
  (site, round) => round % 2 === 0 || site === ours || site === bare,
);
const answers = await answersTo(browser, ours.fast, quick ? 1 : 5);
const least = await leastAnswers(browser, bare.fast, quick ? 1 : 5);
await browser.close();
await Promise.all(sites.map((site) => site.close()));

const lastWord = (root: string): number =>
  firstBytes(readFileSync(join(root, 'index.html.br')), isWhole);
const measured: readonly Measured[] = [
  {
    name: ours.name,
    lastWord: lastWord(dist),
    visits: visits.get(ours) ?? [],
    kept: kept.bytes,
    builds: taken.get(ours.name) ?? [],
    packages: packagesIn(project),
  },
  {
    name: bare.name,
    lastWord: lastWord(placeOf({ folder: 'bare' })),
    visits: visits.get(bare) ?? [],
    builds: [],
  },
  ...others.map(({ root, peer, site }) => ({
    name: peer.name,
    lastWord: lastWord(root),
    visits: visits.get(site) ?? [],
    builds: taken.get(peer.name) ?? [],
    packages: packagesIn(placeOf(peer)),
  })),
];
const table = report(measured);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
console.log(`\n${table}\n\n${machine}\n`);
console.log(readFileSync(new URL('./how.txt', import.meta.url), 'utf8'));
console.log(pageGoals(visits.get(ours) ?? [], visits.get(bare) ?? [], answers, least).join('\n'));

if (process.argv.includes('--write')) {
  const file = join(project, 'docs/benchmarks.md');
  const readme = readFileSync(file, 'utf8');
  const parts = readme.split(/(?<=<!-- bench: [^\n]* -->\n)[\s\S]*(?=<!-- end of bench -->)/);
  if (parts.length !== 2) throw new Error('docs/benchmarks.md has no place for the table.');
  writeFileSync(file, parts.join(`\n${table}\n\nMeasured on ${machine}.\n\n`));
}
