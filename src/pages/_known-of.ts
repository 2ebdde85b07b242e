import { keptCitations } from '../cache/citations.ts';
import type { CatalogueEntry } from '../edition/catalogue.ts';
import { occurrencesOf } from '../edition/occurrences.ts';
import { bibliographyOf } from '../exports/citations/bibliography.ts';
import { downloadsOf } from '../exports/files/downloads.ts';
import { metadataOf } from '../exports/linked-data/metadata.ts';
import { areAllowed, publicationOf } from './_downloads.ts';
import { editionOf } from './_texts.ts';

/** A text, and all that its page says of it: how it is cited, how it names its sources, how often whom. */
export async function knownOf(entry: CatalogueEntry, origin: URL) {
  const edition = editionOf(entry);
  const publication = await publicationOf(entry, origin);
  return {
    edition,
    downloads: (await areAllowed()) ? await downloadsOf(edition, publication) : [],
    citations: keptCitations(edition, publication),
    metadata: metadataOf(edition, publication),
    shorts: new Map(bibliographyOf(edition).map(({ id, label }) => [id, label])),
    named: new Map([...occurrencesOf(edition)].map(([id, places]) => [id, places.length])),
  };
}
