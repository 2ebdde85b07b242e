import { isReserved } from '../../edition/addresses.ts';

/** Ids are compared up to this length. */
const longest = 100;
/** The minimum similarity, from 0 to 1, for a suggestion. */
const enough = 0.5;

const plain = (id: string): string =>
  id
    .slice(0, longest)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Splits an id into its kind and number: `p99` is number 99 of kind `p`. */
const numbered = (id: string): { readonly kind: string; readonly n: number } | undefined => {
  const parts = /^(\D*?)(\d+)\D*$/.exec(id);
  return parts ? { kind: parts[1] ?? '', n: Number(parts[2]) } : undefined;
};

const pairsOf = (words: string): readonly string[] =>
  [...words].slice(1).map((letter, i) => `${[...words][i]}${letter}`);

/** The similarity of two words from 0 to 1: the Sørensen–Dice coefficient of their letter pairs. */
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
 * The id that `wanted` most likely means; `ids` are in reading order. Undefined if none is similar.
 *
 * Tries in turn: the same letters and digits, the nearest number of the same kind, an id that
 * begins with `wanted`, and the most similar id.
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
