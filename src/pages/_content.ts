import { getCollection } from 'astro:content';
import { codeDigest, digestOf } from '../cache.ts';
import { sitePath } from '../components/site-path.ts';
import { routeOf } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { Edition } from '../edition/model.ts';
import type { Site } from '../edition/schema.ts';
import { withSiteLinks } from '../edition/text-links.ts';
import { materialsKey } from '../exports/files/materials.ts';
import { openEdition } from '../markdown/loaders/load-texts.ts';

/** A text of the collection, with current problems in its files (dev server only). */
export interface TextEntry {
  readonly entry: CatalogueEntry;
  readonly problems: string | undefined;
}

/** Lists all texts of the site, sorted by folder. */
export const textEntries = async (): Promise<readonly TextEntry[]> =>
  (await getCollection('texts'))
    .map(({ data, body }) => ({ entry: data, problems: body }))
    .sort((a, b) => (a.entry.folder < b.entry.folder ? -1 : 1));

/** The catalogue entries of all texts. */
export const catalogue = async (): Promise<readonly CatalogueEntry[]> =>
  (await textEntries()).map(({ entry }) => entry);

/** The contents of `site.yaml`. */
export async function siteOf(): Promise<Site> {
  const [site] = await getCollection('site');
  if (!site) throw new Error('The collection “site” is empty.');
  return site.data;
}

/** The language of the pages that belong to no text. */
export const siteLanguage = async (): Promise<string> => (await siteOf()).lang ?? 'en';

/** Recently opened editions by key: the pages of a text are usually built in sequence. */
const opened = new Map<string, Edition>();
const mostOpened = 4;

/**
 * Opens the edition of a catalogue entry, and prefixes its links to other pages with the site's
 * base.
 */
export function editionOf(entry: CatalogueEntry): Edition {
  const edition = opened.get(entry.key) ?? withSiteLinks(openEdition(entry), sitePath);
  opened.delete(entry.key);
  opened.set(entry.key, edition);
  for (const oldest of opened.keys()) if (opened.size > mostOpened) opened.delete(oldest);
  return edition;
}

/** Props of pages and endpoints that belong to one text. */
export interface TextProps {
  readonly entry: CatalogueEntry;
}

/**
 * What a page uses of its text: possibly all of it (`key`, which changes with any file of the text
 * and with the compiler), or only what one of the entry's `digests` covers.
 */
type KeyPart = 'key' | keyof CatalogueEntry['digests'];

/**
 * The cache key of a page: the text or the part it depends on, `site.yaml`, what downloads are made
 * from besides texts, and the code.
 *
 * Astro's own hash covers only the modules that a page imports. It misses the integrations'
 * settings and the names of JavaScript chunks, which depend on modules of other pages.
 */
export async function cacheKeyOf(entry: CatalogueEntry, part: KeyPart = 'key'): Promise<string> {
  const text = part === 'key' ? entry.key : entry.digests[part];
  const code = codeDigest('src', 'public', 'astro.config.mjs');
  // The version of ICU, which segments Chinese words, formats dates and numbers, and sorts words.
  const { icu = '' } = process.versions;
  return digestOf(text, JSON.stringify(await siteOf()), await materialsKey(), code, icu);
}

/** Creates `getStaticPaths` for a page of each text, or only of texts that have what it `needs`. */
export const textPaths =
  (part: KeyPart = 'key', needs?: keyof CatalogueEntry['holds']) =>
  async () =>
    Promise.all(
      (await catalogue())
        .filter(({ holds }) => !needs || holds[needs])
        .map(async (entry) => ({
          params: { text: routeOf(entry.address) },
          props: { entry },
          cacheKey: await cacheKeyOf(entry, part),
        })),
    );
