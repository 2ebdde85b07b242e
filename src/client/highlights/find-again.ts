import type { Anchored } from '../../highlights/find-changed.ts';
import { type Highlight, longestQuotation } from '../../highlights/highlight.ts';
import { isUnmoved } from '../../highlights/unmoved.ts';
import { inSlices } from '../dom/in-slices.ts';
import { blockOf, locationOf, type PageBlock, rangesOf, segmentsAtAll } from './page-blocks.ts';
import type { Shown } from './painter.ts';

/** A highlight located on this page. */
export interface FoundAgain {
  readonly shown: Shown;
  /** The highlight with its new position and status, to be stored. */
  readonly kept: Highlight;
}

/**
 * Locates highlights in the text of this page, yielding to the browser in between. Those whose words
 * are unchanged are recorded as highlights in this edition, whose number is `version`.
 */
export async function findAgain(
  highlights: readonly Highlight[],
  version: string,
): Promise<readonly FoundAgain[]> {
  const blocks = new Map<string, PageBlock | undefined>();
  const homeOf = (id: string): PageBlock | undefined => {
    if (!blocks.has(id)) blocks.set(id, blockOf(id));
    return blocks.get(id);
  };
  const found: FoundAgain[] = [];
  const gone: Highlight[] = [];
  function* look(): Iterable<void> {
    for (const one of highlights) {
      const places = one.segments.flatMap((segment): readonly Anchored<PageBlock>[] => {
        const home = homeOf(segment.block);
        if (home?.id !== segment.block || !isUnmoved(segment, home)) return [];
        const place = {
          block: home,
          start: segment.start,
          end: segment.start + segment.exact.length,
        };
        return [{ status: 'found', places: [place] }];
      });
      if (places.length === one.segments.length) found.push(asFound(one, places, version));
      else gone.push(one);
      yield;
    }
  }
  await inSlices(look());
  if (gone.length === 0) return found;
  const { relocate } = await import('./relocate.ts');
  const relocated = await relocate(gone, homeOf);
  return [...found, ...gone.map((one, i) => asFound(one, relocated[i] ?? [], version))];
}

function asFound(
  one: Highlight,
  anchored: readonly Anchored<PageBlock>[],
  version: string,
): FoundAgain {
  const places = anchored.flatMap((each) => each.places);
  const [first] = places;
  const has = (status: string): boolean => anchored.some((each) => each.status === status);
  const status = !first ? 'lost' : has('lost') || has('changed') ? 'changed' : 'found';
  const { reading: _, ...rest } = one;
  const location = first ? locationOf(first.block) : one.location;
  const words = places.map(({ block, start, end }) => block.text.slice(start, end)).join(' ');
  const reading = status === 'changed' && { reading: words.slice(0, longestQuotation) };
  // Unchanged words are stored with their new position; others as they were highlighted.
  const now = status === 'found' && { segments: segmentsAtAll(places), edition: version };
  const kept = { ...rest, status, location, ...reading, ...now } as const;
  return {
    kept,
    shown: {
      highlight: kept,
      blocks: [...new Set(places.map(({ block }) => block.id))],
      ranges: places.flatMap(rangesOf),
    },
  };
}
