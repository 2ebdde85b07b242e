import { join } from 'node:path';
import type { Cache } from '../../cache/cache.ts';
import { keyOf } from '../../cache/key.ts';
import { processesFor, shareOut } from '../../cache/share-out.ts';
import type { SiteFolder } from '../../cache/site-folder.ts';
import { told } from '../../cache/step.ts';
import { type Bundle, put } from './bundle.ts';
import { type Path, type Program, routeName } from './program.ts';

/** What makes the page on which a text is read. */
const textPage = 'src/pages/[...path].astro';

/** So many texts are made by the time that another process is ready to help. */
const sharing = { each: 4, most: 100 };

/** A page or a file to make: where it goes, and what it is kept under if it is all of one text. */
export interface Page {
  readonly pathname: string;
  readonly route: string;
  readonly component: string;
  readonly file: string;
  readonly key: string | undefined;
}

/** What is made one after another, so that no more than one edition is open at a time. */
export interface Batch {
  readonly bundle: Bundle;
  readonly folder: string;
  readonly pages: readonly Page[];
}

/** How long the pages of a batch took, in milliseconds: the text’s own, and all others. */
export interface Times {
  readonly text: number;
  readonly others: number;
}

/** Where and from what the pages of a site are made. */
export interface Making {
  readonly bundle: Bundle;
  readonly program: Program;
  readonly site: SiteFolder;
  /** What all pages are made of besides their text. */
  readonly siteKey: string;
  readonly cache: Cache;
  readonly say: (words: string) => void;
}

/**
 * Makes all pages and files of a site: text by text, those of many texts in several processes, and none
 * that is kept, made of the same before.
 */
export async function makePages(making: Making): Promise<void> {
  const { bundle, program, site, siteKey, cache, say } = making;
  const { folder } = site;
  const texts = { made: 0, kept: 0, milliseconds: 0 };
  const others = { made: 0, kept: 0, milliseconds: 0 };
  const tallyOf = ({ component, key }: Page) => (key && component === textPage ? texts : others);
  const groups = new Map<string | undefined, Page[]>();
  for (const { pathname, route, cacheKey } of await program.paths()) {
    const start = performance.now();
    const file = fileOf(route, pathname);
    const { component } = route;
    const key = cacheKey && keyOf(siteKey, cacheKey, component, file);
    const page: Page = { pathname, route: routeName(route), component, file, key };
    const kept = key && (site.take(file, key) || restore(making, file, key));
    if (key) site.note(file, key);
    if (!kept) {
      // What a text is kept under comes first in the keys of all that is made of it.
      const text = cacheKey?.split(' ')[0];
      groups.set(text, [...(groups.get(text) ?? []), page]);
    }
    const tally = tallyOf(page);
    tally[kept ? 'kept' : 'made']++;
    tally.milliseconds += performance.now() - start;
  }
  const batches = [...groups.values()].map((pages): Batch => ({ bundle, folder, pages }));
  const worker = new URL('./pages-worker.ts', import.meta.url);
  const times = await shareOut(worker, batches, sharing, (batch) =>
    makeBatch(program, batch, cache),
  );
  const processes = processesFor(batches.length, sharing) || 1;
  for (const time of times) {
    texts.milliseconds += time.text / processes;
    others.milliseconds += time.others / processes;
  }
  for (const [what, tally] of [
    ['the texts themselves', texts],
    ['all other pages and files', others],
  ] as const)
    say(told(`${what}: ${tally.made} made, ${tally.kept} unchanged`, tally.milliseconds));
}

/** Writes what is kept under a key; whether anything was. */
function restore({ site, cache }: Making, file: string, key: string): boolean {
  const kept = cache.read(key);
  if (kept) put(join(site.folder, file), kept);
  return kept !== undefined;
}

/** Makes the pages of a batch, and keeps those that are all of one text. */
export async function makeBatch(
  program: Program,
  { folder, pages }: Batch,
  cache: Cache,
): Promise<Times> {
  const times = { text: 0, others: 0 };
  for (const { pathname, route: name, component, file, key } of pages) {
    const start = performance.now();
    const route = program.routes.get(name);
    if (!route) throw new Error(`The program has no route “${name}”.`);
    const response = await program.render({ pathname, route });
    if (response.status >= 500) throw new Error(`${pathname} could not be made by ${component}.`);
    if (response.body) {
      const bytes = new Uint8Array(await response.arrayBuffer());
      put(join(folder, file), bytes);
      if (key && response.status === 200) cache.write(key, bytes);
    }
    times[key && component === textPage ? 'text' : 'others'] += performance.now() - start;
  }
  return times;
}

/** Where what a path leads to lies within the folder of the site. */
function fileOf({ type }: Path['route'], pathname: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type !== 'page') return path;
  // What hosts send for a wrong address.
  return path === '404' ? '404.html' : join(path, 'index.html');
}
