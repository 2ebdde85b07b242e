import { paragraphNumber } from '../edition/addresses.ts';
import type { Highlight } from './highlight.ts';

/** The highlighted words as one string, with a line break between blocks. */
export const wordsOf = ({ segments }: Pick<Highlight, 'segments'>): string =>
  segments
    .map(({ exact, block }, i) =>
      i === 0 ? exact : `${segments[i - 1]?.block === block ? '' : '\n'}${exact}`,
    )
    .join('');

/** The name of a highlight's place; until the words have been found, made from the block's id. */
export function placeOf({ location, segments }: Highlight): string {
  const block = segments[0]?.block ?? '';
  const n = paragraphNumber(block);
  return location.label || (n ? `¶ ${n}` : block);
}
