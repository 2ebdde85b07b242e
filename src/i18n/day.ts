/** Formats an ISO date in a language, independently of the machine's time zone. */
export const dayOf = (iso: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
