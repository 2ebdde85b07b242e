import { digestOf, filesDigest } from '../cache.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';

/** Files and folders that the index depends on, besides the texts. */
const indexSources = [
  'node_modules/pagefind/package.json',
  'src/edition',
  'src/i18n',
  'src/integrations/search-index',
  'src/search',
];

/**
 * Computes the digest of everything the search index depends on; the same on every machine. The
 * working directory must be the project’s.
 */
export const indexState = (texts: readonly Pick<CatalogueEntry, 'digests'>[]): string =>
  digestOf(...texts.map(({ digests }) => digests.edition), filesDigest(...indexSources)).slice(
    0,
    12,
  );
