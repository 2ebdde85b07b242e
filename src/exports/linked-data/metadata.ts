import type { Edition } from '../../edition/model.ts';
import { isoOf } from '../book/printed-date.ts';
import { citedText } from '../citations/cited-text.ts';
import type { Publication } from '../publication.ts';
import { toJsonLd } from './json-ld.ts';

/**
 * Metadata of a text's page: the date of writing as year/month/day, the name of the site, JSON-LD.
 */
export const metadataOf = (edition: Edition, publication: Publication) => ({
  written: isoOf(citedText(edition, publication).issued)?.replaceAll('-', '/'),
  site: publication.site,
  jsonLd: toJsonLd(edition, publication),
});
