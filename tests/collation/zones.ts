import { parse } from 'yaml';
import { z } from 'zod';

/** The parts of a page that reproduce the source. */
export const zones = ['header', 'body', 'notes', 'colophon'] as const;
export type Zone = (typeof zones)[number];

/** The role of a line whose Markdown does not express it. */
type As = 'title' | 'author' | 'year' | 'dateline' | 'updated';

/** A line of the source, with its zone. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly zone: Zone | 'furniture';
  readonly as: As | undefined;
}

/** The lines of a source by zone, and the difference between its heading levels and the page's. */
export interface Source {
  readonly lines: readonly Line[];
  readonly levels: number;
}

const table = z.strictObject({
  levels: z.int(),
  lines: z.array(
    z.strictObject({
      from: z.int(),
      to: z.int().optional(),
      zone: z.enum([...zones, 'furniture']),
      as: z.enum(['title', 'author', 'year', 'dateline', 'updated']).optional(),
    }),
  ),
});

/** Assigns each line of a source to a zone; throws if a line has none or two. */
export function divide(source: string, yaml: string): Source {
  const texts = source.split('\n');
  const { levels, lines } = table.parse(parse(yaml));
  let next = 1;
  const divided = lines.flatMap(({ from, to = from, zone, as }): Line[] => {
    if (from !== next || to < from) throw new RangeError(`The table goes wrong at line ${next}.`);
    next = to + 1;
    return texts.slice(from - 1, to).map((text, i) => ({ number: from + i, text, zone, as }));
  });
  if (next !== texts.length + 1) throw new RangeError(`The table ends before line ${next}.`);
  return { lines: divided, levels };
}
