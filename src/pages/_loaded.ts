import { getCollection } from 'astro:content';
import { keptLoaded } from '../cache/loaded.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { Site } from '../edition/schema.ts';

/*
 * What was loaded of `content/`. The dev server has it from Astro, which reloads pages when it changes;
 * a build has it from what the build keeps, so that the code of its pages is the same whatever the texts
 * are, and need not be bundled again for a changed word.
 */

/** An entry of the catalogue, and what the dev server has to say of the present state of its files. */
export interface Stated {
  readonly entry: CatalogueEntry;
  readonly problems: string | undefined;
}

/** All texts of the site, in order of their folders. */
export const stated = async (): Promise<readonly Stated[]> =>
  import.meta.env.DEV
    ? (await getCollection('texts')).map(({ data, body }) => ({ entry: data, problems: body }))
    : keptLoaded('texts').map((entry) => ({ entry, problems: undefined }));

/** What the site knows of each of its texts. */
export const catalogue = async (): Promise<readonly CatalogueEntry[]> =>
  (await stated()).map(({ entry }) => entry);

/** What the site says of itself; in the dev server nothing while that cannot be read. */
export const siteItself = async (): Promise<Site | undefined> =>
  import.meta.env.DEV ? (await getCollection('site'))[0]?.data : keptLoaded('site');
