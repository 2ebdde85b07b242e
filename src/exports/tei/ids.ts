import {
  nameAnchor,
  quotationAnchor,
  quotationReferenceId,
  referenceAnchor,
} from '../../edition/addresses.ts';

/** Ids of the two witnesses: the source page, and this edition. */
export const witnesses = { source: 'witness-source', edition: 'witness-edition' } as const;

/**
 * Makes an id valid and unique in the TEI file, in which names, sources, quotations and witnesses
 * have ids too: adds `_` to an id that begins with one of their prefixes, or with a character that
 * `xml:id` does not allow there, such as a digit.
 */
export const xmlId = (id: string): string =>
  /^[\p{L}_]/u.test(id) && reservedPrefixes.every((prefix) => !id.startsWith(prefix))
    ? id
    : `_${id}`;

const reservedPrefixes = [
  nameAnchor(''),
  referenceAnchor(''),
  quotationAnchor(''),
  quotationReferenceId(''),
  'witness-',
];
