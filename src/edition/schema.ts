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

const path = z
  .string()
  .regex(
    /^\/(?:[\w.~-]+\/)*[\w.~-]*$/,
    'Write a path from the root of the site, such as /my-essay/.',
  )
  .refine((p) => !/\/\.{1,2}(?:\/|$)/.test(p), 'Write a path without “.” and “..” as its parts.');

/** Yes or no, as YAML and JSON write it. */
const flag = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')],
  'Write true or false.',
);

const web = z.string().regex(/^https?:\/\/\S+$/, 'Write a web address that begins with http.');

/** A language tag of BCP 47 that browsers, hyphenation and dates understand. */
const languageTag = z
  .string()
  .refine(isLanguageTag, 'Write a language tag, such as en, de-AT or zh-Hant.');

function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const series = z.strictObject({
  /** How the note's sign is printed; `{n}` stands for its number or letter. */
  sign: words,
  /** The heading over the notes, as the source prints it. */
  heading: words.optional(),
});

/** The block of YAML at the head of `text.md`. */
export const frontMatter = z.strictObject({
  title: words,
  author: words,
  /** How lists of works name the author, where the last word is not the family name, or there are several. */
  creators: z
    .array(
      z.union([
        z.strictObject({ family: words, given: words.optional() }),
        z.strictObject({ literal: words }),
      ]),
    )
    .min(1)
    .optional(),
  /** As printed: “October 1973”. */
  date: words,
  lang: languageTag,
  description: words,
  address: path.transform((p) => (p.endsWith('/') ? p : `${p}/`)).optional(),
  /** Whether what stands before the first heading is a headnote, told of the text and no part of it. */
  headnote: flag.default(false),
  /** Whether the last paragraph is the line that dates the text. */
  dateline: flag.default(false),
  /** What marks titles of works in the text: `strong` shows `**…**` as titles. */
  titles: z.enum(['strong', 'none']).default('none'),
  notes: z
    .strictObject({
      author: series.default({ sign: '{n}' }),
      text: series.default({ sign: '{n}' }),
    })
    .default({ author: { sign: '{n}' }, text: { sign: '{n}' } }),
  edition: z.strictObject({
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Write three numbers, such as 1.0.0.'),
    date: day,
    /** Who made it; left out if nobody is to be named. */
    editor: words.optional(),
    /** What is new in this edition. */
    changes: words,
  }),
  /** Statements of the source page about its own making, in Markdown. */
  credits: z.array(words).default([]),
  rights: z.strictObject({ holder: words, statement: words, source: words }),
  source: z.strictObject({ title: words, address: web, date: day }),
  aliases: z.array(path).default([]),
});

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

export type FrontMatter = z.infer<typeof frontMatter>;
export type EmendationFile = z.infer<typeof emendationFile>;
export type Site = z.infer<typeof siteFile>;
export type Ledger = z.infer<typeof ledgerFile>;
