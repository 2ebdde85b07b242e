import { annotationId, introductionId } from '../../edition/addresses.ts';
import type { Copied } from '../dom/copy-text.ts';
import type { Place } from './place.ts';
import { quotation } from './quotation.ts';
import { quotedFrom } from './quoted-words.ts';

/** A place’s address on this page, without what was searched for. */
export const addressOf = ({ hash }: Pick<Place, 'hash'>): string =>
  `${location.origin}${location.pathname}#${hash()}`;

/** The words of a place as a quotation, in the words that `<place-menu>` has for it. */
export function quotationOf(place: Place): Required<Copied> {
  const labels = document.querySelector<HTMLElement>('place-menu')?.dataset ?? {};
  const { credit = '', editorsCredit = '', emended = '', reading = '' } = labels;
  const { id } = place.element;
  const isEditors = id.startsWith(annotationId('')) || id === introductionId;
  const { lang } = place.element.closest<HTMLElement>('[lang]') ?? document.documentElement;
  const words = { credit: isEditors ? editorsCredit : credit, emended, reading, lang };
  return quotation(quotedFrom(place.range, lang), place.name, addressOf(place), words);
}
