import { anchor, type HomeOf } from '../../highlights/anchor.ts';
import type { Anchored } from '../../highlights/find-changed.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import { pageWords } from '../../highlights/page-words.ts';
import { inSlices } from '../dom/in-slices.ts';
import { allBlocks, type PageBlock } from './page-blocks.ts';

/** Minimum length, in UTF-16 code units, of words to be searched for approximately. */
const shortestChanged = 20;

/**
 * Locates each segment of highlights that are no longer at their stored position, as happens in a
 * new edition or with an import from another program. The result has an array for each highlight.
 */
export async function relocate(
  highlights: readonly Highlight[],
  homeOf: HomeOf<PageBlock>,
): Promise<readonly (readonly Anchored<PageBlock>[])[]> {
  const page = pageWords(allBlocks());
  const found: (readonly Anchored<PageBlock>[])[] = [];
  const look = (one: Highlight, search?: Parameters<typeof anchor>[3]) =>
    one.segments.map((segment) => anchor(segment, () => page, homeOf, search));
  function* lookForAll(): Iterable<void> {
    for (const one of highlights) {
      found.push(look(one));
      yield;
    }
  }
  await inSlices(lookForAll());
  const isMissing = ({ status }: Anchored, length = 0): boolean =>
    status === 'lost' && length >= shortestChanged;
  const missing = highlights.flatMap((one, i) =>
    found[i]?.some((each, n) => isMissing(each, one.segments[n]?.exact.length)) ? [i] : [],
  );
  if (missing.length === 0) return found;
  const { default: search } = await import('approx-string-match');
  function* lookForChanged(): Iterable<void> {
    for (const i of missing) {
      const one = highlights[i];
      if (one) found[i] = look(one, search);
      yield;
    }
  }
  await inSlices(lookForChanged());
  return found;
}
