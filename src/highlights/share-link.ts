import type { Target } from '../edition/block.ts';
import { comparable } from '../edition/comparable.ts';
import { hash } from '../edition/ledger.ts';
import { type Colour, colours, type Highlight } from './highlight.ts';

/** A highlight in a URL: its colour and position, and checksums of its words. */
interface SharedMark {
  readonly colour: Colour;
  readonly segments: readonly SharedSegment[];
}

/** A range of a block, with a checksum of the words that it contained when it was shared. */
interface SharedSegment extends Pick<Target, 'block' | 'start' | 'end'> {
  readonly sum: string;
}

/** The query parameter of a URL that contains a highlight. */
export const markParameter = 'mark';

/** The maximum length, in UTF-16 code units, and number of segments of a value that is parsed. */
const longest = 2000;
const mostSegments = 20;

export const sumOf = (words: string): string => hash(comparable(words).text).slice(0, 8);

/**
 * Formats the value of `?mark=`: a digit for the colour, then `block.start.end.sum` for each
 * segment, separated by `*`. Segments after the first `mostSegments` are omitted.
 */
export const formatMark = ({ colour, segments }: Pick<Highlight, 'colour' | 'segments'>): string =>
  colours.indexOf(colour) +
  segments
    .slice(0, mostSegments)
    .map(({ block, start, end, exact }) => `${block}.${start}.${end}.${sumOf(exact)}`)
    .join('*');

/**
 * The URL of a page with a highlight; its fragment leads to the paragraph, also without JavaScript.
 */
export function shareLinkOf(page: string, one: Pick<Highlight, 'colour' | 'segments'>): string {
  const url = new URL(page);
  url.search = new URLSearchParams({ [markParameter]: formatMark(one) }).toString();
  url.hash = one.segments[0]?.block ?? '';
  return url.href;
}

/** Parses the value of `?mark=`; undefined if it is malformed. */
export function parseMark(value: string): SharedMark | undefined {
  const colour = colours[Number(value[0])];
  const parts = value.slice(1).split('*');
  if (!colour || value.length > longest || parts.length > mostSegments) return undefined;
  const segments = parts.flatMap((part): SharedSegment[] => {
    const [, block = '', start, end, sum = ''] =
      /^([\p{L}\p{M}\p{N}_-]{1,200})\.(\d{1,7})\.(\d{1,7})\.([\da-f]{8})$/u.exec(part) ?? [];
    return Number(end) > Number(start)
      ? [{ block, start: Number(start), end: Number(end), sum }]
      : [];
  });
  return segments.length === parts.length ? { colour, segments } : undefined;
}
