import { z } from 'zod';

/** Schemas of the files that authors and editors write. Unknown keys are refused. */

export const day = z
  .union([z.string(), z.date().transform((d) => d.toISOString().slice(0, 10))], {
    error: 'Write a day as year-month-day: 1973-10-31.',
  })
  .refine(isDay, 'Write a day as year-month-day: 1973-10-31.');

/** Whether the calendar has this day: there is no 30th of February. */
function isDay(s: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(s) ? Date.parse(s) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(s);
}

export const words = z.string().trim().min(1, 'This must not be empty.');

export const path = z
  .string()
  .regex(
    /^\/(?:[\w.~-]+\/)*[\w.~-]*$/,
    'Write a path from the root of the site, such as /my-essay/.',
  )
  .refine((p) => !/\/\.{1,2}(?:\/|$)/.test(p), 'Write a path without “.” and “..” as its parts.');

/** A boolean, or `true` or `false` as a string. */
export const flag = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')],
  'Write true or false.',
);

export const web = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'Write a web address that begins with http.');

/** A BCP 47 tag that `Intl` accepts. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, 'Write a language tag, such as en, de-AT or zh-Hant.');

function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The file `content/site.yaml`, which describes the site. */
export const siteFile = z.strictObject({
  title: words,
  /** Who edits the texts; omitted from pages if not given. */
  editor: words.optional(),
  publisher: words.optional(),
  lang: languageTag,
  /** Where readers can report errors. */
  contact: z
    .string()
    .regex(/^(?:https?:\/\/|mailto:)\S+$/, 'Write a web address or mailto:.')
    .optional(),
  /** Whether texts can be downloaded. */
  downloads: flag.default(true),
  /**
   * Whether browsers may store texts for offline reading; `false` also clears what they have
   * stored.
   */
  offline: flag.default(true),
  /** Whether the site has an Atom feed of texts and their editions. */
  feed: flag.default(false),
  /** Whether readers can highlight texts and write notes for themselves. */
  highlights: flag.default(true),
});

/** A quotation that identifies a place in the text (W3C Web Annotation, TextQuoteSelector). */
export const quotation = {
  exact: z.string().min(1, 'This must not be empty.'),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
};

/** A doubtful reading. */
const doubt = z.strictObject({
  ...quotation,
  /**
   * The number under which the doubt was published; doubts without one get the numbers after the
   * highest.
   */
  number: z.coerce.number().int().positive().optional(),
  conjecture: words.optional(),
  reason: words,
});

/** The file `emendations.yaml`. */
export const emendationFile = z.strictObject({
  emendations: z
    .array(
      z.strictObject({
        ...quotation,
        /** The reading of the source; `exact` is the reading of this edition. */
        source: words,
        change: z.enum(['words', 'title']).default('words'),
        reason: words,
        witness: words.optional(),
      }),
    )
    .default([]),
  doubts: z.array(doubt).default([]),
  /** Doubtful spelling and the like, listed in the apparatus but not marked in the text. */
  accidentals: z.array(doubt).default([]),
});

/** A published block; see `Fingerprint` in `ledger.ts`. */
const knownPlace = z.strictObject({
  id: z.string(),
  fingerprint: z.string(),
  opening: z.string(),
  ending: z.string(),
});

/**
 * The file `addresses.json`, called the ledger: what was published; places and blocks are in
 * reading order.
 */
export const ledgerFile = z.strictObject({
  /** Ids of the headnote's paragraphs, the headings, the dateline and the notes. */
  places: z.array(z.string()),
  /** The headnote's paragraphs. */
  headnotes: z.array(knownPlace).default([]),
  /** The blocks with paragraph numbers. */
  blocks: z.array(knownPlace),
  dateline: knownPlace.optional(),
  /** The notes of both series, the author's and those on the text. */
  notes: z.array(knownPlace).default([]),
  /** The published editions, oldest first. */
  editions: z
    .array(
      z.strictObject({
        version: z.string(),
        /** When the version was published. */
        date: day,
        /** Hash of the words of the text and its notes, without headings' numbers. */
        fingerprint: z.string(),
        changes: words,
      }),
    )
    .default([]),
  /** Retired ids and the ids that they redirect to. */
  aliases: z.record(z.string(), z.string()).default({}),
});

export type EmendationFile = z.infer<typeof emendationFile>;
export type Site = z.infer<typeof siteFile>;
export type Ledger = z.infer<typeof ledgerFile>;
