import type { Browser } from 'puppeteer-core';
import type { OpenSite } from './open-site.ts';
import { type Visit, visitOnce } from './visit.ts';

/** What every search is asked: it stands in every section of the text. */
const word = 'sect';

/** Visits sites in turn, each round beginning with another of them; `isIn` says who is in which round. */
export async function visitInTurn(
  browser: Browser,
  sites: readonly OpenSite[],
  rounds: number,
  isIn: (site: OpenSite, round: number) => boolean = () => true,
): Promise<ReadonlyMap<OpenSite, readonly Visit[]>> {
  const visits = new Map<OpenSite, Visit[]>(sites.map((site) => [site, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % sites.length;
    for (const site of [...sites.slice(first), ...sites.slice(0, first)]) {
      if (!isIn(site, round)) continue;
      try {
        visits.get(site)?.push(await visitOnce(browser, site, word));
      } catch (problem) {
        // One visit that fails on a busy machine must not cost all the others.
        console.log(`A visit of ${site.name} failed: ${problem}`);
      }
    }
  }
  return visits;
}
