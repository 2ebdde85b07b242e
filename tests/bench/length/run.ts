/**
 * `npm run bench:length`: visits generated texts of 5,000 to 200,000 words (or of the lengths in
 * the arguments) with a slow phone, alternating with the same texts as bare HTML, and prints a
 * table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOurs, project } from '../ours.ts';
import { openSite } from '../page/open-site.ts';
import { type Visit, visitByPhone, visitOnce } from '../page/visit.ts';
import { compressSite, stageBare } from '../peers/stage.ts';
import { bareHtml } from '../peers/text.ts';
import { startBrowser } from '../search/browser.ts';
import { timesOf } from '../search/in-page.ts';
import { median } from '../search/rounds.ts';
import { ours } from '../search/subjects.ts';
import { watchTraffic } from '../search/traffic.ts';
import { run } from '../taken.ts';
import { longText, titleOf, writeText } from './generate.ts';

const rounds = 3;
/** A word in every part, so that it has thousands of matches in the longest text. */
const word = 'the';

const given = process.argv.slice(2).map(Number);
const lengths = given.length > 0 ? given : [5_000, 50_000, 100_000, 200_000];
const temporary = mkdtempSync(join(tmpdir(), 'bench-length-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));

const [{ controls } = {}] = ours('');
watchTraffic();
const browser = await startBrowser();
const heads =
  'words|page|bytes|first paint|load|blocking|worst task|“the” answered|heap MB|nodes|check s|build s';
console.log(`| ${heads.replaceAll('|', ' | ')} |\n|${heads.replace(/[^|]+/g, ' --- ')}|`);

for (const words of lengths) {
  const content = join(temporary, `content-${words}`);
  const out = join(temporary, `site-${words}`);
  writeText(content, words);
  const checked = await run(project, ['scripts/check-text.mjs', join(content, 'long')]);
  const built = await buildOurs(out, { content });
  const bareFolder = stageBare(bareHtml(longText(words), titleOf(words)), `bare-${words}`);
  await compressSite(bareFolder);
  const reader = await openSite({ name: 'this reader', search: controls }, out);
  const bare = await openSite({ name: 'bare HTML' }, bareFolder);
  const visits = new Map<typeof reader, Visit[]>([
    [reader, []],
    [bare, []],
  ]);
  for (let round = 0; round < rounds; round++)
    for (const [site, made] of visits)
      made.push(await visitOnce(browser, { ...site, search: undefined }, word));
  for (const [site, made] of visits) {
    const of = (key: keyof Pick<Visit, 'fcp' | 'load' | 'tbt' | 'worst'>): string =>
      median(made.map((visit) => visit[key])).toFixed(0);
    const { answer, heap, nodes } = await visitByPhone(browser, site.fast, async (page) => {
      let answer = '–';
      if (site.search) {
        await page.keyboard.press('/');
        await page.waitForSelector('text-search dialog[open] input');
        await page.evaluate(timesOf, ['th']);
        const times = [];
        for (let i = 0; i < rounds; i++)
          times.push(...(await page.evaluate(timesOf, ['', word])).slice(1));
        answer = median(times).toFixed(0);
      }
      const { JSHeapUsedSize = 0, Nodes = 0 } = await page.metrics();
      return { answer, heap: (JSHeapUsedSize / 1e6).toFixed(1), nodes: Nodes };
    });
    const isOurs = site === reader;
    const cells = [
      words,
      site.name,
      made[0]?.sent.bytes,
      ...[of('fcp'), of('load'), of('tbt'), of('worst')],
      ...[answer, heap, nodes],
      ...(isOurs ? [checked.seconds.toFixed(1), built.seconds.toFixed(1)] : ['–', '–']),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    await site.close();
  }
}
await browser.close();
