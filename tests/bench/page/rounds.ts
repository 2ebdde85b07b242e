import type { Browser } from 'puppeteer-core';
import type { OpenSite } from './open-site.ts';
import { type Visit, visitOnce } from './visit.ts';

/** The query of every search; it occurs in every section of the text. */
const word = 'sect';

/**
 * Visits sites in turn, starting each round with another one; `isIn` selects the sites of a round.
 */
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
        // A single failed visit on a busy machine must not end the benchmark.
        console.log(`A visit of ${site.name} failed: ${problem}`);
      }
    }
  }
  return visits;
}
