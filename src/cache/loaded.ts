import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { Site } from '../edition/schema.ts';
import { cacheOf } from './cache.ts';
import { keyOf } from './key.ts';

/**
 * What a build has loaded. Its pages take it from here and not from Astro's collections, so that their
 * code is the same whatever the texts are; other processes of the build take it from here too.
 */
export interface Loaded {
  readonly site: Site;
  /** The catalogue, in order of the texts' folders. */
  readonly texts: readonly CatalogueEntry[];
}

/** Where this process, and those that it starts, find the key of what was loaded. */
const variables = { site: 'LOADED_SITE', texts: 'LOADED_TEXTS' } as const;

/** Keeps what was loaded for this process and those that it starts. */
export function keepLoaded<Part extends keyof Loaded>(part: Part, loaded: Loaded[Part]): void {
  const json = JSON.stringify(loaded);
  const key = keyOf(part, json);
  cacheOf('loaded').write(key, json);
  process.env[variables[part]] = key;
}

/** The keys of all that was loaded, for another process. */
export type LoadedKeys = Readonly<Record<keyof Loaded, string>>;

/** The keys of what this process has loaded. */
export const loadedKeys = (): LoadedKeys => ({
  site: process.env[variables.site] ?? '',
  texts: process.env[variables.texts] ?? '',
});

/** Takes over what another process has loaded. */
export function useLoaded(keys: LoadedKeys): void {
  process.env[variables.site] = keys.site;
  process.env[variables.texts] = keys.texts;
}

/** What was read last of each part, by its key: `JSON.parse` knows no type of it. */
const read = new Map<
  string,
  { readonly key: string; readonly loaded: ReturnType<JSON['parse']> }
>();

/** What was loaded last. */
export function keptLoaded<Part extends keyof Loaded>(part: Part): Loaded[Part] {
  const key = process.env[variables[part]] ?? '';
  const known = read.get(part);
  if (known?.key === key) return known.loaded;
  const json = cacheOf('loaded').read(key)?.toString();
  if (!json) throw new Error(`The ${part} went from the cache during the build: build again.`);
  const loaded = JSON.parse(json);
  read.set(part, { key, loaded });
  return loaded;
}
