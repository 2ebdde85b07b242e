import { z } from 'zod';

/** What an author or editor types, as it is parsed at the door. Unknown keys are refused. */

export const day = z
  .union([z.string(), z.date().transform((d) => d.toISOString().slice(0, 10))])
  .refine(isDay, 'Write a day as year-month-day: 1973-10-31.');

/** Whether the calendar has this day: the 30th of February is none. */
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

/** Yes or no, as YAML and JSON write it. */
export const flag = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')],
  'Write true or false.',
);

export const web = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'Write a web address that begins with http.');

/** A language tag of BCP 47 that browsers, hyphenation and dates understand. */
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

/** The file `content/site.yaml`: who publishes the site. */
export const siteFile = z.strictObject({
  title: words,
  /** Who edits and who publishes; what is left out is not printed. */
  editor: words.optional(),
  publisher: words.optional(),
  lang: languageTag,
  /** Where readers may write about errors. */
  contact: z
    .string()
    .regex(/^(?:https?:\/\/|mailto:)\S+$/, 'Write a web address or mailto:.')
    .optional(),
  /** Whether texts are offered as files. */
  downloads: flag.default(true),
  /** Whether browsers may keep texts for reading without a network; `false` makes those that do stop. */
  offline: flag.default(true),
});

/** A quotation that finds a place in the text (W3C Web Annotation, TextQuoteSelector). */
export const quotation = {
  exact: z.string().min(1, 'This must not be empty.'),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
};

const doubt = z.strictObject({
  ...quotation,
  /** Under which it was published; those without one are numbered after the others. */
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
        /** What the source has; `exact` is what the text has. */
        source: words,
        change: z.enum(['words', 'title']).default('words'),
        reason: words,
        witness: words.optional(),
      }),
    )
    .default([]),
  doubts: z.array(doubt).default([]),
  /** Doubts about spelling and the like, which are listed in the apparatus and not marked in the text. */
  accidentals: z.array(doubt).default([]),
});

/** A published place with the words that know it again. */
const knownPlace = z.strictObject({
  id: z.string(),
  fingerprint: z.string(),
  opening: z.string(),
  ending: z.string(),
});

/** The file `addresses.json`: what was published, in reading order. */
export const ledgerFile = z.strictObject({
  /** Ids of headings, of notes, and of what stands before and after the text. */
  places: z.array(z.string()),
  /** The headnote's paragraphs. */
  headnotes: z.array(knownPlace).default([]),
  /** The numbered blocks. */
  blocks: z.array(knownPlace),
  dateline: knownPlace.optional(),
  /** The author's notes. */
  notes: z.array(knownPlace).default([]),
  /** The editions that were published, oldest first. */
  editions: z
    .array(
      z.strictObject({ version: z.string(), date: day, fingerprint: z.string(), changes: words }),
    )
    .default([]),
  /** Former ids and where they lead now. */
  aliases: z.record(z.string(), z.string()).default({}),
});

export type EmendationFile = z.infer<typeof emendationFile>;
export type Site = z.infer<typeof siteFile>;
export type Ledger = z.infer<typeof ledgerFile>;
