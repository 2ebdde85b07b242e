import { z } from 'zod';
import { annotationDepths, annotationKinds, nameKinds, statuses } from './editorial.ts';
import { day, quotation, words } from './schema.ts';

/** What the editor types beside a text, as it is parsed at the door. Unknown keys are refused. */

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write small letters, digits and single hyphens.');

/** The file `annotations.yaml`. */
export const annotationFile = z.array(
  z.strictObject({
    id: key,
    kind: z.enum(annotationKinds),
    /** From which depth on it is shown; left out, its kind decides. */
    depth: z.enum(annotationDepths).optional(),
    heading: words,
    target: z.strictObject(quotation),
    dates: words.optional(),
    status: z.enum(statuses),
    /** One to three sentences, in Markdown. */
    body: words,
    sources: z.array(key).min(1, 'Name at least one source.'),
    author: words.optional(),
    date: day,
  }),
);

/** The file `names.yaml`. */
export const nameFile = z.strictObject({
  names: z.array(
    z.strictObject({
      id: key,
      name: words,
      full: words,
      kind: z.enum(nameKinds),
      dates: words.optional(),
      line: words,
      forms: z.array(words).min(1, 'Write at least one form.'),
      note: key.optional(),
    }),
  ),
  /** Capitalised words that are no names, each with the reason. */
  not: z.array(z.strictObject({ form: words, reason: words })).default([]),
});

const person = z.strictObject({
  family: words.optional(),
  given: words.optional(),
  literal: words.optional(),
});

const parts = z.strictObject({
  'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2),
});

const some = words.optional();

/** The file `sources.json`: CSL-JSON, each work once. */
export const referenceFile = z.array(
  z.strictObject({
    id: key,
    type: words,
    title: words,
    author: z.array(person).optional(),
    editor: z.array(person).optional(),
    translator: z.array(person).optional(),
    issued: parts.optional(),
    accessed: parts.optional(),
    'container-title': some,
    publisher: some,
    'publisher-place': some,
    authority: some,
    page: some,
    volume: some,
    issue: some,
    edition: some,
    note: some,
    URL: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'Write a web address that begins with http.')
      .optional(),
    genre: z.enum(['primary', 'scholarly', 'institutional', 'reference']),
  }),
);

/** The front matter of `introduction.md`. */
export const introductionMatter = z.strictObject({ sources: z.array(key).default([]) });

export type AnnotationFile = z.infer<typeof annotationFile>;
export type NameFile = z.infer<typeof nameFile>;
