import { getCollection } from 'astro:content';
import { codeDigest, digestOf } from '../cache.ts';
import { routeOf } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { Edition } from '../edition/model.ts';
import type { Site } from '../edition/schema.ts';
import { materialsKey } from '../exports/files/materials.ts';
import { openEdition } from '../markdown/loaders/load-texts.ts';

/** A text of the collection, and what the dev server has to say of the present state of its files. */
export interface TextEntry {
  readonly entry: CatalogueEntry;
  readonly problems: string | undefined;
}

/** All texts of the site, in order of their folders. */
export const textEntries = async (): Promise<readonly TextEntry[]> =>
  (await getCollection('texts'))
    .map(({ data, body }) => ({ entry: data, problems: body }))
    .sort((a, b) => (a.entry.folder < b.entry.folder ? -1 : 1));

/** What the site knows of each of its texts. */
export const catalogue = async (): Promise<readonly CatalogueEntry[]> =>
  (await textEntries()).map(({ entry }) => entry);

/** What the site says of itself. */
export async function siteOf(): Promise<Site> {
  const [site] = await getCollection('site');
  if (!site) throw new Error('The site has no entry in its collection.');
  return site.data;
}

/** The editions opened last, by their keys: the pages of a text are often made one after another. */
const opened = new Map<string, Edition>();
const mostOpened = 4;

/** The edition that a catalogue entry is about. */
export function editionOf(entry: CatalogueEntry): Edition {
  const edition = opened.get(entry.key) ?? openEdition(entry);
  opened.delete(entry.key);
  opened.set(entry.key, edition);
  for (const oldest of opened.keys()) if (opened.size > mostOpened) opened.delete(oldest);
  return edition;
}

/** The props of a page or a file of one text. */
export interface TextProps {
  readonly entry: CatalogueEntry;
}

/** What a page or a file is made of: the whole text (`key`), or a part that has a digest. */
type Part = 'key' | keyof CatalogueEntry['digests'];

let known: Promise<string> | undefined;
/** The key of what exports are made with, which takes a moment to read. */
const materials = (): Promise<string> => {
  known ??= materialsKey();
  return known;
};

/**
 * Names all that a page is made of: the text, or the part of it that the page is made of, what the site says
 * of itself, the files and programs that exports are made with, and the code. Astro’s own hash has only the
 * modules that a page imports: not the settings of the integrations, and not the names of chunks of scripts,
 * which change with modules that another page imports.
 */
export async function cacheKeyOf(entry: CatalogueEntry, part: Part = 'key'): Promise<string> {
  const text = part === 'key' ? entry.key : entry.digests[part];
  const code = codeDigest('src', 'public', 'astro.config.mjs');
  return digestOf(text, JSON.stringify(await siteOf()), await materials(), code);
}

/** The paths of a page or a file beside each text, or each that holds something, made of a part of it. */
export const textPaths =
  (part: Part = 'key', needs?: keyof CatalogueEntry['holds']) =>
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
