import type { CatalogueEntry } from '../edition/catalogue.ts';
import { catalogued } from '../edition/catalogue.ts';
import type { Edition } from '../edition/model.ts';
import { cacheOf } from './cache.ts';
import { keyOf } from './key.ts';

/*
 * The compiled texts, each under a key made of its files, and beside each what the catalogue says of
 * it. They are fetched where their pages are made: all of them at once would fill the memory.
 */
const editions = cacheOf('editions');
const entryKey = (key: string): string => keyOf(key, 'entry');

/** Keeps an edition; what the catalogue says of it. */
export function keepEdition(key: string, edition: Edition): CatalogueEntry {
  const entry = catalogued(edition, key);
  editions.write(key, JSON.stringify(edition));
  editions.write(entryKey(key), JSON.stringify(entry));
  return entry;
}

/** What the catalogue says of the edition under a key, if that is kept whole. */
export function keptEntry(key: string): CatalogueEntry | undefined {
  const json = editions.read(key) && editions.read(entryKey(key));
  return json && JSON.parse(json.toString());
}

/** The edition under a key; it was there when the texts were loaded. */
export function keptEdition(key: string): Edition {
  const json = editions.read(key)?.toString();
  if (!json) throw new Error('An edition went from the cache during the build: build again.');
  return JSON.parse(json);
}
