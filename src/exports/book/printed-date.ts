/** A date as in CSL: its parts, or literal text if no year can be recognised. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[] }
  | { readonly literal: string };

/**
 * Parses the date printed under a title, such as “October 1973” or “12. Mai 1901”: its year; its
 * month, if the month's name is written out in the text's language; and its day, if there is also a
 * month.
 */
export function printedDate(words: string, lang: string): CslDate {
  const [year] = /\b[12]\d{3}\b/.exec(words) ?? [];
  if (!year) return { literal: words };
  const named = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, i) => named.format(Date.UTC(2000, i, 15)));
  const spoken = words.toLocaleLowerCase(lang);
  const month = months.findIndex((name) => spoken.includes(name.toLocaleLowerCase(lang))) + 1;
  const [day] = /\b(?:[12]?\d|3[01])\b/.exec(words.replace(year, '')) ?? [];
  if (month === 0) return { 'date-parts': [[Number(year)]] };
  return { 'date-parts': [[Number(year), month, ...(day ? [Number(day)] : [])]] };
}

/** Formats a date as year-month-day, as far as known; undefined for literal dates. */
export function isoOf(date: CslDate | undefined): string | undefined {
  if (!date || 'literal' in date) return undefined;
  return date['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
}
