import { digestOf, filesDigest } from '../cache.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';

/** Files and folders on which the search index depends, besides the texts. */
const indexSources = [
  'node_modules/pagefind/package.json',
  'src/edition',
  'src/i18n',
  'src/integrations/search-index',
  'src/search',
];

/**
 * Computes the digest of everything on which the search index depends; identical on every machine.
 * The working directory must be that of the project.
 */
export const indexState = (texts: readonly Pick<CatalogueEntry, 'digests'>[]): string =>
  digestOf(...texts.map(({ digests }) => digests.edition), filesDigest(...indexSources)).slice(
    0,
    12,
  );
