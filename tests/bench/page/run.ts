/**
 * `npm run bench:page`: measures how fast the text's page loads, compared with the same text as
 * bare HTML, and how fast it responds, on a slow phone.
 *
 * SITE_DIR names a built site; without it the site is built. Exits with 1 if a goal is missed.
 */
import { build } from '../../../scripts/build.mjs';
import { startBrowser } from '../search/browser.ts';
import { watchTraffic } from '../search/traffic.ts';
import { pageGoals } from './goals.ts';
import { answersTo, leastAnswers } from './interactions.ts';
import { openPair } from './pair.ts';
import { visitInTurn } from './rounds.ts';

const rounds = 9;

if (!process.env.SITE_DIR && !(await build())) process.exit(1);
watchTraffic();
const sites = await openPair();
const browser = await startBrowser();
const visits = await visitInTurn(browser, sites, rounds);
const [ours = [], bare = []] = sites.map((site) => visits.get(site) ?? []);
const answers = await answersTo(browser, sites[0].fast, rounds);
const least = await leastAnswers(browser, sites[1].fast, rounds);
await browser.close();
await Promise.all(sites.map((site) => site.close()));
const goals = pageGoals(ours, bare, answers, least);
console.log(goals.join('\n'));
if (goals.some((words) => words.startsWith('NOT'))) process.exitCode = 1;
