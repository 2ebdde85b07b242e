import { z } from 'zod';

/** A date or time span. Each end is a year, month or day in ISO 8601. */
export interface When {
  readonly from: string;
  /** The same as `from` for a single date; undefined for an open interval. */
  readonly to: string | undefined;
  /** Whether one or both ends are approximate. */
  readonly about: boolean;
}

const date = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const pattern = new RegExp(`^(${date})(~?)(?:/(?:(${date})(~?)|\\.\\.))?$`);

/**
 * Parses a subset of the Extended Date/Time Format (ISO 8601-2): `1914`, `1900-12`, `1914-09-19`,
 * an interval `1901/1972`, an open interval `1938/..`, and `1969~` for “about 1969”.
 */
export const when = z
  .union([z.string(), z.number().transform(String)])
  .pipe(
    z
      .string()
      .regex(
        pattern,
        'Write a year, month or day, or two with a slash: 1914, 1900-12, 1901/1972, 1938/.., 1969~.',
      ),
  )
  .transform(toWhen)
  .refine(({ from, to }) => to === undefined || from <= to.padEnd(10, '~'), {
    message: 'Write the earlier date first.',
  });

function toWhen(written: string): When {
  const [, from = '', about, to, aboutEnd] = pattern.exec(written) ?? [];
  const ends = written.includes('/') ? to : from;
  return { from, to: ends, about: Boolean(about) || Boolean(aboutEnd) };
}

/**
 * Converts a date to a fractional year: 1914-06-15 is about 1914.45. With `'end'`, it is the end of
 * the year, month or day, otherwise the beginning.
 */
export function fractionalYear(iso: string, end: 'start' | 'end'): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const last = end === 'end';
  if (month === undefined) return last ? year + 1 : year;
  if (day === undefined) return year + (last ? month : month - 1) / 12;
  return year + (month - 1) / 12 + (last ? day : day - 1) / 372;
}
