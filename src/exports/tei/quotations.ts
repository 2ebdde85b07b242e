import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import {
  nameAnchor,
  quotationAnchor,
  quotationReferenceId,
  referenceAnchor,
} from '../../edition/addresses.ts';
import type { QuotedWords } from '../../edition/editorial.ts';

/** TEI's values of certainty. */
const certaintyOf = { certain: 'high', probable: 'medium', possible: 'low' } as const;

/**
 * Converts the record of a quotation to a `bibl`: authors, quoted work, the reference that it was
 * found in, and the certainty of the attribution.
 */
export const quotationOf = (quotation: QuotedWords): Element => {
  const { id, by, work, dates, place, source, certainty, note } = quotation;
  return x(
    'bibl',
    {
      'xml:id': quotationAnchor(id),
      corresp: `#${quotationReferenceId(id)}`,
      cert: certaintyOf[certainty],
    },
    [
      ...by.map((name) => x('author', { ref: `#${nameAnchor(name)}` }, [])),
      x('title', work),
      ...(dates ? [x('date', dates)] : []),
      ...(place ? [x('biblScope', place)] : []),
      ...(source ? [x('ptr', { type: 'source', target: `#${referenceAnchor(source)}` })] : []),
      ...(note ? [x('ptr', { type: 'note', target: `#${note}` })] : []),
    ],
  );
};

/**
 * Marks a quotation in the text as `quote` or, if it is uncertain, as `ref`. Both refer to its
 * source, or to its record if no source is given.
 */
export const quotedOf =
  ({ id, certainty, source }: QuotedWords) =>
  (children: ElementContent[], part: number): Element => {
    const at = source === undefined ? quotationAnchor(id) : referenceAnchor(source);
    const named = part === 0 ? { 'xml:id': quotationReferenceId(id) } : {};
    return certainty === 'certain'
      ? x('quote', { ...named, source: `#${at}` }, children)
      : x(
          'ref',
          { ...named, type: 'allusion', cert: certaintyOf[certainty], target: `#${at}` },
          children,
        );
  };
