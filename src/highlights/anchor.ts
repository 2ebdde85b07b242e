import type { Target } from '../edition/block.ts';
import { comparable, offsetsOf } from '../edition/comparable.ts';
import { finderIn, type QuotedPlace, type Words } from '../edition/quotation.ts';
import { type Anchored, findChanged, type Search } from './find-changed.ts';
import { contextLength } from './highlight.ts';
import { blockAt, type PageWords } from './page-words.ts';
import { isWhole } from './unmoved.ts';

/**
 * The minimum length, in UTF-16 code units, of words that are accepted anywhere on the page even if
 * their context does not match.
 */
const distinctive = 20;
/**
 * For shorter words: the minimum length, in characters, of the matching context or, without it, of
 * the words themselves, which must then occur only once on the page, in their own block.
 */
const enoughContext = 8;
/** The maximum number of characters of context that are compared on each side. */
const widest = 2 * contextLength;
/** How much the score of the best candidate must exceed that of the second best. */
const lead = 4;

/** Finds the block with an id or, if another element has the id, the block around that element. */
export type HomeOf<B extends Words> = (block: string) => B | undefined;

/**
 * Locates the words of a target: in their block, at their offset or as the only occurrence with the
 * same context; then anywhere on the page, if one occurrence is clearly the best; if they do not
 * occur, approximately (`findChanged`). Words whose place is uncertain have the status `lost`.
 * `wholePage` is called only if the words are not found in their block.
 */
export function anchor<B extends Words>(
  target: Target,
  wholePage: () => PageWords<B>,
  homeOf: HomeOf<B>,
  search?: Search,
): Anchored<B> {
  const home = homeOf(target.block);
  const [still] = home ? unmoved(target, home) : [];
  if (still) return { status: 'found', places: [still] };
  const page = wholePage();
  const exact = comparable(target.exact).text.trim();
  const [best, next] = offsetsOf(page.text, exact)
    .map((at) => candidate(target, exact, at, page, home))
    .sort((a, b) => b.score - a.score);
  const isAhead = best && best.score >= (next?.score ?? -lead) + lead;
  const isKnown = exact.length >= distinctive || (best?.context ?? 0) >= enoughContext;
  if (best && isAhead && (isKnown || (!next && best.isHome && exact.length >= enoughContext)))
    return { status: 'found', places: page.placesOf(best.at, best.at + exact.length) };
  return best ? nowhere : findChanged(exact, page, home, search);
}

/**
 * Finds words in their block with all their context, at the same offset or as the only occurrence.
 * Returns the best place first, or none if none is certain.
 */
function unmoved<B extends Words>(target: Target, home: B): readonly QuotedPlace<B>[] {
  const { prefix, exact, suffix, start } = target;
  const all = finderIn([home])(target);
  const same = all.filter((at) => at.start === start && isWhole(target, at.end, home));
  const says = prefix.length + exact.length + suffix.length;
  return same.length > 0 || (all.length === 1 && says >= distinctive + enoughContext)
    ? [...same, ...all]
    : [];
}

const nowhere = { status: 'lost', places: [] } as const;

/** Scores an occurrence of the words by its context, its block and its offset. */
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
  const isHome = blocks[block]?.id === home?.id;
  return {
    at,
    isHome,
    context,
    score: context + (isHome ? 8 : 0) + (at - begin === start ? 4 : 0),
  };
}

/**
 * How many characters two contexts have in common, from the words outwards; if both are empty,
 * because the words are at the edge of a block, `enoughContext`.
 */
function agreement(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return found.length === 0 ? enoughContext : 0;
  const differs = wanted.findIndex((character, i) => character !== found[i]);
  return differs < 0 ? wanted.length : differs;
}
