import { parse } from 'yaml';
import { z } from 'zod';

/** The parts of a page whose words are the source's. */
export const zones = ['header', 'body', 'notes', 'colophon'] as const;
export type Zone = (typeof zones)[number];

/** What a line is on the page where its Markdown does not say it. */
export type As = 'title' | 'author' | 'year' | 'dateline' | 'updated';

/** A line of the source and the zone it was declared to belong to. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  readonly zone: Zone | 'furniture';
  readonly as: As | undefined;
}

/** The lines of a source in their zones, and by how much its heading levels differ from the page's. */
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

/** Puts every line of a source into its zone by a table; throws where a line has none, or two. */
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
