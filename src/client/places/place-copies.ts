import { scopeOf } from '../../edition/addresses.ts';
import type { Copied } from '../dom/copy-text.ts';
import type { Place } from './place.ts';
import { quotation } from './quotation.ts';
import { emendedIn, quotedFrom } from './quoted-words.ts';

/** The URL of a place on this page, without a query string. */
export const addressOfPlace = ({ hash }: Pick<Place, 'hash'>): string =>
  `${location.origin}${location.pathname}#${hash()}`;

/** Formats a place as a quotation, with the templates of `<place-menu>`. */
export function quotationOf(place: Place): Required<Copied> {
  const labels = document.querySelector<HTMLElement>('place-menu')?.dataset ?? {};
  const { credit = '', editorsCredit = '' } = labels;
  // Whether the page shows the words of the source instead of those of this edition (the setting
  // “As in the source”).
  const isSource = document.querySelector('.as-source') !== null;
  const { emended = '', reading = '', asSource = '', sourceReading = '' } = labels;
  const scope = scopeOf(place.element.id);
  const isEditors = scope === 'editor' || scope === 'emendations';
  const { lang } = place.element.closest<HTMLElement>('[lang]') ?? document.documentElement;
  const words = {
    credit: isEditors ? editorsCredit : credit,
    emended: isSource ? asSource : emended,
    reading: isSource ? sourceReading : reading,
    lang,
  };
  const { range, name } = place;
  const readings = emendedIn(range, isSource);
  return quotation(quotedFrom(range, lang), readings, name, addressOfPlace(place), words);
}
