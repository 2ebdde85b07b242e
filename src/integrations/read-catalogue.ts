import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cataloguePath } from '../edition/addresses.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';

/** Reads the list of texts that the build has written into the folder `site`. */
export const readCatalogue = (site: string): readonly CatalogueEntry[] =>
  JSON.parse(readFileSync(join(site, cataloguePath), 'utf8'));
