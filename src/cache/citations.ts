import type { Edition } from '../edition/model.ts';
import { bibliographyOf, know } from '../exports/citations/bibliography.ts';
import { citationsOf, listForms, placeCitationsOf } from '../exports/citations/citations.ts';
import { citedText } from '../exports/citations/cited-text.ts';
import type { Publication } from '../exports/publication.ts';
import { once } from './once.ts';

/*
 * What Citation.js makes: it takes a second to start, and is not started while the works that are cited,
 * and what the text is called, are the same.
 */

/** Sees to it that the bibliography of an edition is made once and no more. */
export function keepBibliography(edition: Edition): void {
  const { lang, references } = edition;
  if (references.length === 0) return;
  know(
    edition,
    once('bibliographies', [lang, references], () => bibliographyOf(edition)),
  );
}

/** How a list of works cites a text. */
export function keptCitations(edition: Edition, publication: Publication) {
  const work = citedText(edition, publication);
  return once('citations', [work], () => citationsOf(work, { forms: listForms }));
}

/** How any place in a text is cited. */
export const keptPlaceCitations = (edition: Edition, publication: Publication) =>
  once('citations', ['places', citedText(edition, publication)], () =>
    placeCitationsOf(edition, publication),
  );
