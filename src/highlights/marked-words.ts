import type { Highlight } from './highlight.ts';

/** The highlighted words as one string, with a line break between blocks. */
export const wordsOf = ({ segments }: Pick<Highlight, 'segments'>): string =>
  segments
    .map(({ exact, block }, i) =>
      i === 0 ? exact : `${segments[i - 1]?.block === block ? '' : '\n'}${exact}`,
    )
    .join('');
