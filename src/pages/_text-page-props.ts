import type { CatalogueEntry } from '../edition/catalogue.ts';
import { occurrencesOf } from '../edition/occurrences.ts';
import { isoOf } from '../exports/book/printed-date.ts';
import { bibliographyOf } from '../exports/citations/bibliography.ts';
import { citationsOf, listForms } from '../exports/citations/citations.ts';
import { citedText } from '../exports/citations/cited-text.ts';
import { toJsonLd } from '../exports/linked-data/json-ld.ts';
import { editionOf } from './_content.ts';
import { downloadsOf, publicationOf } from './_downloads.ts';
import { fontRules } from './_editor-fonts.ts';

/** The props of a text's main page. */
export async function textPageProps(entry: CatalogueEntry, origin: URL) {
  const edition = editionOf(entry);
  const publication = await publicationOf(entry, origin);
  const cited = citedText(edition, publication);
  return {
    edition,
    fonts: await fontRules(entry),
    downloads: await downloadsOf(entry, publication),
    citations: citationsOf(cited, { forms: listForms }),
    metadata: {
      /** The date of writing as year/month/day. */
      written: isoOf(cited.issued)?.replaceAll('-', '/'),
      site: publication.site,
      jsonLd: toJsonLd(edition, publication),
    },
    shorts: new Map(bibliographyOf(edition).map(({ id, label }) => [id, label])),
    named: new Map([...occurrencesOf(edition)].map(([id, places]) => [id, places.length])),
  };
}
