import { z } from 'zod';
import { isRightsWord } from './rights.ts';
import { day, flag, languageTag, path, web, words } from './schema.ts';

const series = z.strictObject({
  /** How the note's sign is printed; `{n}` stands for its number or letter. */
  sign: words,
  /** The heading over the notes, as the source prints it. */
  heading: words.optional(),
});

const rightsForm =
  'Write “public domain”, a licence such as “CC BY 4.0”, or the keys holder, statement, source and licence below it, each on a line of its own and set in.';

/** A person by name, or by the parts of the name; a body or a name that is not to be divided. */
const name = z.union([
  words,
  z.strictObject({ family: words, given: words.optional(), suffix: words.optional() }),
  z.strictObject({ literal: words }),
]);
const names = z.union(
  [name.transform((one) => [one]), z.array(name).min(1)],
  'Write a name, or a list of names: [Ada Writer, Ben Second]. A name may be given in parts: { family: van der Berg, given: Rosa }, or whole: { literal: The Editors }.',
);

/** The block of YAML at the head of `text.md`. */
export const frontMatter = z.strictObject({
  title: words,
  subtitle: words.optional(),
  author: names,
  translator: names.optional(),
  /** Who edited the text before it came here. */
  editor: names.optional(),
  /** In any form, as it is to be printed: “October 1973”. */
  date: words.optional(),
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
  /** `public domain`, a licence such as `CC BY 4.0`, or the holder and what is said of the rights. */
  rights: z
    .union(
      [
        z.string().refine(isRightsWord, rightsForm),
        z.strictObject({
          holder: words.optional(),
          statement: words.optional(),
          source: words.optional(),
          licence: z.string().refine(isRightsWord, rightsForm).optional(),
        }),
      ],
      rightsForm,
    )
    .optional(),
  /** The page or the book that the text was taken from, if it was taken from one. */
  source: z
    .strictObject({ title: words, address: web.optional(), date: day.optional() })
    .optional(),
  aliases: z.array(path).default([]),
});

export type FrontMatter = z.infer<typeof frontMatter>;
