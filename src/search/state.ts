import { digestOf, filesDigest } from '../cache.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';

/** What makes the index besides the texts. */
const makers = [
  'node_modules/pagefind/package.json',
  'src/integrations/search-index',
  'src/search',
];

/**
 * Names the state of the search index, the same on every machine: another whenever a text is, or what makes
 * the index. The working directory must be the project’s.
 */
export const indexState = (texts: readonly Pick<CatalogueEntry, 'digests'>[]): string =>
  digestOf(...texts.map(({ digests }) => digests.edition), filesDigest(...makers)).slice(0, 12);
