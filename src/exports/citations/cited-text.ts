import type { CitedEdition } from '../../edition/catalogue.ts';
import { fullTitle } from '../../edition/persons.ts';
import { dayOf } from '../../i18n/day.ts';
import { fill } from '../../i18n/fill.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { type CslDate, printedDate } from '../book/printed-date.ts';
import type { Publication } from '../publication.ts';
import type { Work } from './works.ts';

/** A text of this site as a citable work: its author and date, and the number of the edition. */
export interface CitedText extends Omit<Work, 'issued'> {
  readonly type: 'webpage';
  readonly issued?: CslDate;
  /** Number and publication date of the edition. */
  readonly version: string;
  readonly 'available-date': CslDate;
  readonly language: string;
  /** Number and date of the edition in words, for styles that print no version of a web page. */
  readonly genre: string;
  /** The title that styles print in place of the author of an anonymous work. */
  readonly 'title-short'?: string;
}

/**
 * Describes a text as a web page with the text's own date: readers cite the author's work of that
 * year, and the edition identifies the version they read. `address` is that of a place, if one is
 * cited.
 */
export function citedText(
  edition: CitedEdition,
  { page, site }: Publication,
  address: string = page.href,
): CitedText {
  const { folder, creators, date, lang, version } = edition;
  const { place } = labelsFor(lang);
  return {
    id: folder,
    type: 'webpage',
    title: fullTitle(edition),
    author: creators,
    ...(edition.translators.length > 0 && { translator: edition.translators }),
    ...(edition.editors.length > 0 && { editor: edition.editors }),
    ...(date && { issued: printedDate(date, lang) }),
    'container-title': site,
    version: version.number,
    'available-date': { 'date-parts': [version.date.split('-').map(Number)] },
    genre: fill(place.edition, { version: version.number, date: dayOf(version.date, lang) }),
    URL: address,
    language: lang,
  };
}
