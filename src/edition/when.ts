import { z } from 'zod';

/** A time as a machine reads it. Each end is a year, a month or a day of ISO 8601. */
export interface When {
  readonly from: string;
  /** The same as `from` for a single date; nothing for what still goes on. */
  readonly to: string | undefined;
  /** Whether either end is only about right. */
  readonly about: boolean;
}

const date = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const pattern = new RegExp(`^(${date})(~?)(?:/(?:(${date})(~?)|\\.\\.))?$`);

/**
 * A date of the Extended Date/Time Format (ISO 8601-2), as far as it is used here: `1914`, `1900-12`,
 * `1914-09-19`, an interval `1901/1972`, one that goes on `1938/..`, and `1969~` for “about 1969”.
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

/** A date as a number of years: the middle of June 1914 is 1914.46. Its last day counts at the end. */
export function yearOf(iso: string, end: 'start' | 'end'): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const last = end === 'end';
  if (month === undefined) return last ? year + 1 : year;
  if (day === undefined) return year + (last ? month : month - 1) / 12;
  return year + (month - 1) / 12 + (last ? day : day - 1) / 372;
}
