/** A range of code points, both ends inclusive. */
export type Range = readonly [first: number, last: number];

/** Parses a CSS `unicode-range` without wildcards, such as `U+20-22, U+26`. */
export const parseRanges = (css: string): readonly Range[] =>
  css.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

/** Formats code points as a `unicode-range` with as few ranges as possible. */
export const formatRanges = (characters: Iterable<number>): string =>
  format(characters, (last, next) => next === last + 1);

/** Like `formatRanges`, but merges ranges across code points that are in none of `others`. */
export const bridgeRanges = (characters: Iterable<number>, others: readonly Range[]): string =>
  format(characters, (last, next) => !others.some(([a, b]) => a < next && last < b));

function format(
  characters: Iterable<number>,
  goesOn: (last: number, next: number) => boolean,
): string {
  const ranges: [number, number][] = [];
  for (const character of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && goesOn(last[1], character)) last[1] = character;
    else ranges.push([character, character]);
  }
  const hex = (n: number): string => n.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(', ');
}

/** Whether a code point is in any of the ranges. */
export const isIn = (ranges: readonly Range[], character: number): boolean =>
  ranges.some(([first, last]) => first <= character && character <= last);
