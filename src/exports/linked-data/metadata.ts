import type { Edition } from '../../edition/model.ts';
import { isoOf } from '../book/printed-date.ts';
import { citedText } from '../citations/cited-text.ts';
import type { Publication } from '../publication.ts';
import { toJsonLd } from './json-ld.ts';

/** What a text's page tells machines: when it was written, as year/month/day, which site has it, JSON-LD. */
export const metadataOf = (edition: Edition, publication: Publication) => ({
  written: isoOf(citedText(edition, publication).issued)?.replaceAll('-', '/'),
  site: publication.site,
  jsonLd: toJsonLd(edition, publication),
});
