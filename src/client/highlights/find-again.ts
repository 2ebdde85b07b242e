import { titleId } from '../../edition/addresses.ts';
import type { Anchored } from '../../highlights/find-changed.ts';
import { type Highlight, longestQuotation, type Segment } from '../../highlights/highlight.ts';
import { isUnmoved } from '../../highlights/unmoved.ts';
import { inSlices } from '../dom/in-slices.ts';
import { blockOf, locationOf, type PageBlock, rangesOf, segmentsAtAll } from './page-blocks.ts';
import type { Shown } from './painter.ts';

/**
 * A highlight that was looked for on this page, with its current status and, unless it is lost, its
 * position.
 */
export interface FoundAgain extends Shown {
  /** Whether the position or the status differs from the stored one. */
  readonly isRevised: boolean;
}

/**
 * Locates highlights in the text of this page, yielding to the browser from time to time. A
 * highlight whose words are unchanged gets their current position, and `version`, the number of
 * this edition, as its `edition`.
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
  // If the words are unchanged, their new position replaces the old one; otherwise the segments
  // stay as the reader highlighted them.
  const now = status === 'found' && { segments: segmentsAtAll(places), edition: version };
  const highlight = { ...rest, status, location, ...reading, ...now } as const;
  const blocks = first ? places.map(({ block }) => block.id) : one.segments.map(formerBlock);
  return {
    highlight,
    blocks: [...new Set(blocks)],
    ranges: places.flatMap(rangesOf),
    isRevised: JSON.stringify(highlight) !== JSON.stringify(one),
  };
}

/** The id of the block that contained the lost words, or of the title if that block is gone too. */
const formerBlock = ({ block }: Segment): string => blockOf(block)?.id ?? titleId;
