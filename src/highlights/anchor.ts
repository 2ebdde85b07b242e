import type { Target } from '../edition/block.ts';
import { comparable, offsetsOf } from '../edition/comparable.ts';
import { type Place, places, type Words } from '../edition/quotation.ts';
import { type Anchored, findChanged, type Search } from './find-changed.ts';
import { contextLength } from './highlight.ts';
import { blockAt, type PageWords } from './page-words.ts';

/** From how many characters on words are known again without what stands around them. */
const speaking = 20;
/** How many characters of its context a shorter quotation must have kept. */
const enoughContext = 8;
/** How many characters around a place are compared. */
const widest = 2 * contextLength;
/** How much better than the next place the best must be. */
const lead = 4;

/** A block where a target stood: the one with its id, or the one that a given-up id leads to. */
export type HomeOf<B extends Words> = (block: string) => B | undefined;

/**
 * Finds the words of a target again: at their offset, in their block by context, then anywhere on the page
 * if one place is clearly the best, then as words that were changed a little. Words that are not found for
 * certain are lost rather than guessed.
 */
export function anchor<B extends Words>(
  target: Target,
  page: PageWords<B>,
  homeOf: HomeOf<B>,
  search?: Search,
): Anchored<B> {
  const home = homeOf(target.block);
  const [still] = home ? unmoved(target, home) : [];
  if (still)
    return { status: still.block.id === target.block ? 'found' : 'moved', places: [still] };
  const exact = comparable(target.exact).text.trim();
  const [best, next] = offsetsOf(page.text, exact)
    .map((at) => candidate(target, exact, at, page, home))
    .sort((a, b) => b.score - a.score);
  const isAhead = best && best.score >= (next?.score ?? -lead) + lead;
  const isKnown = exact.length >= speaking || (best?.context ?? 0) >= enoughContext;
  if (best && isAhead && (isKnown || (!next && best.isHome && exact.length >= enoughContext))) {
    const stands = page.placesOf(best.at, best.at + exact.length);
    const stays = stands.every(({ block }) => block.id === target.block);
    return { status: stays ? 'found' : 'moved', places: stands };
  }
  return best ? nowhere : findChanged(exact, page, home, search);
}

/** Where words stand in their block with all their context: at their offset, or at the one place that there is. */
function unmoved<B extends Words>(target: Target, home: B): readonly Place<B>[] {
  const { prefix, exact, suffix, start } = target;
  const all = places([home], target);
  // Context that is shorter than could be kept reaches to the borders of the block.
  const isWhole = (at: Place<B>): boolean =>
    (prefix.length >= contextLength || prefix.length === at.start) &&
    (suffix.length >= contextLength || suffix.length === home.text.length - at.end);
  const same = all.filter((at) => at.start === start && isWhole(at));
  const says = prefix.length + exact.length + suffix.length;
  return same.length > 0 || (all.length === 1 && says >= speaking + enoughContext)
    ? [...same, ...all]
    : [];
}

const nowhere = { status: 'lost', places: [] } as const;

/** A place where the words stand, and how much speaks for it. */
function candidate<B extends Words>(
  { prefix, suffix, start }: Target,
  exact: string,
  at: number,
  { text, starts, blocks }: PageWords<B>,
  home: B | undefined,
) {
  const block = blockAt(starts, at);
  const begin = starts[block] ?? 0;
  const end = (starts[block + 1] ?? text.length + 1) - 1;
  const before = text.slice(Math.max(begin, at - widest), at);
  const after = text.slice(at + exact.length, Math.min(end, at + exact.length + widest));
  const context =
    agreement([...comparable(prefix).text].reverse(), [...before].reverse()) +
    agreement([...comparable(suffix).text], [...after]);
  const isHome = blocks[block] === home;
  return {
    at,
    isHome,
    context,
    score: context + (isHome ? 8 : 0) + (at - begin === start ? 4 : 0),
  };
}

/** How many characters two contexts share; that both are at the border of a block says as much as many. */
function agreement(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return found.length === 0 ? enoughContext : 0;
  const differs = wanted.findIndex((character, i) => character !== found[i]);
  return differs < 0 ? wanted.length : differs;
}
