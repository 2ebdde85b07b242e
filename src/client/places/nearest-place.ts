import { isReserved } from '../../edition/addresses.ts';

/** Longer ids than any that was ever published say nothing more by their ends. */
const longest = 100;
/** How alike two ids must be, from 0 to 1, for one to be taken for the other. */
const enough = 0.5;

const plain = (id: string): string =>
  id
    .slice(0, longest)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** A kind of id and the number in it: `p99` is the 99th `p`. */
const numbered = (id: string): { readonly kind: string; readonly n: number } | undefined => {
  const parts = /^(\D*?)(\d+)\D*$/.exec(id);
  return parts ? { kind: parts[1] ?? '', n: Number(parts[2]) } : undefined;
};

const pairsOf = (words: string): readonly string[] =>
  [...words].slice(1).map((letter, i) => `${[...words][i]}${letter}`);

/** How alike two words are, from 0 to 1: the share of pairs of letters that both have (Dice). */
function likeness(a: string, b: string): number {
  const rest = [...pairsOf(b)];
  const all = pairsOf(a).length + rest.length;
  const common = pairsOf(a).filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return all === 0 ? 0 : (2 * common.length) / all;
}

/**
 * The id among `ids`, in reading order, that somebody who asked for `wanted` most likely meant;
 * nothing if none is like it.
 *
 * In turn: the same letters, the nearest number of its kind, an id that begins as it does, and the
 * most similar of the ids that are made of words.
 */
export function nearestPlace(wanted: string, ids: readonly string[]): string | undefined {
  const asked = plain(wanted);
  if (!asked) return undefined;
  const same = ids.find((id) => plain(id) === asked);
  if (same) return same;
  const place = numbered(asked);
  const nearest = ids
    .map((id) => ({ id, ...numbered(plain(id)) }))
    .filter(({ kind }) => place && kind === place.kind)
    .map(({ id, n = 0 }) => ({ id, away: Math.abs(n - (place?.n ?? 0)) }))
    .reduce<{ id: string; away: number } | undefined>(
      (best, one) => (best && best.away <= one.away ? best : one),
      undefined,
    );
  if (nearest) return nearest.id;
  const slugs = ids.filter((id) => !isReserved(id));
  const begun = asked.length > 2 ? slugs.find((id) => plain(id).startsWith(asked)) : undefined;
  if (begun) return begun;
  const [best] = slugs
    .map((id) => ({ id, alike: likeness(asked, plain(id)) }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike >= enough ? best.id : undefined;
}
