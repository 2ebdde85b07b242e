import { z } from 'zod';
import { statedRights } from './rights.ts';
import { day, flag, languageTag, path, web, words } from './schema.ts';

/** How the notes of a series, the author's or those on the text, are printed. */
const series = z.strictObject({
  /** How a note reference is printed; `{n}` stands for the note's number or letter. */
  sign: words,
  /** The heading of the notes, as the source prints it. */
  heading: words.optional(),
});

/** A personal name, whole or in parts, or a name that is not to be split. */
const name = z.union([
  words,
  z.strictObject({ family: words, given: words.optional(), suffix: words.optional() }),
  z.strictObject({ literal: words }),
]);
const names = z.union(
  [name.transform((one) => [one]), z.array(name).min(1)],
  'Write a name, or a list of names: [Ada Writer, Ben Second]. A name may be given in parts: { family: van der Berg, given: Rosa }, or whole: { literal: The Editors }.',
);

/** The front matter of `text.md`. */
export const frontMatter = z.strictObject({
  title: words,
  subtitle: words.optional(),
  author: names,
  translator: names.optional(),
  /** Editors of earlier editions of the text; the editor of this one is in `edition`. */
  editor: names.optional(),
  /** The date as printed with the text, in any form, such as “October 1973”. */
  date: words.optional(),
  lang: languageTag,
  description: words,
  address: path.transform((p) => (p.endsWith('/') ? p : `${p}/`)).optional(),
  /** Whether the blocks before the first heading are a headnote, not part of the author's text. */
  headnote: flag.default(false),
  /** Whether the last paragraph is the dateline. */
  dateline: flag.default(false),
  /** How the text marks titles of works: as `**…**` (`strong`), or not at all (`none`). */
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
    /** The editor of this edition; optional. */
    editor: words.optional(),
    /** What has changed since the previous edition, in words. */
    changes: words,
  }),
  /** What the source page says about how it was made, such as who transcribed it; in Markdown. */
  credits: z.array(words).default([]),
  /** `public domain`, a licence such as `CC BY 4.0`, or the holder and a statement. */
  rights: statedRights.optional(),
  /** The page or book that the text was taken from. */
  source: z
    .strictObject({ title: words, address: web.optional(), date: day.optional() })
    .optional(),
  aliases: z.array(path).default([]),
});

export type FrontMatter = z.infer<typeof frontMatter>;
