import { keepBibliography } from '../cache/citations.ts';
import { keptEdition } from '../cache/editions.ts';
import { routeOf } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import type { Edition } from '../edition/model.ts';
import { catalogue } from './_loaded.ts';

/** The editions opened last, by their keys: the pages of a text are made one after another. */
const open = new Map<string, Edition>();
const mostOpen = 4;

/** The edition that an entry of the catalogue is about. */
export function editionOf({ key }: CatalogueEntry): Edition {
  const edition = open.get(key) ?? keptEdition(key);
  if (!open.delete(key)) keepBibliography(edition);
  open.set(key, edition);
  for (const oldest of open.keys()) if (open.size > mostOpen) open.delete(oldest);
  return edition;
}

/** What a page or a file of one text is given to be made from. */
export interface OfText {
  readonly entry: CatalogueEntry;
}

/**
 * The route of each text, or of each that holds something, for a page or a file beside it. What bears
 * the same cache key is made from the same edition.
 */
export const textRoutes = (needs?: keyof CatalogueEntry['holds']) => async () =>
  (await catalogue())
    .filter(({ holds }) => !needs || holds[needs])
    .map((entry) => ({
      params: { text: routeOf(entry.address) },
      props: { entry },
      cacheKey: entry.key,
    }));
