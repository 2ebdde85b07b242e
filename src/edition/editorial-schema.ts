import { z } from 'zod';
import {
  annotationDepths,
  annotationKinds,
  certainties,
  nameKinds,
  statuses,
} from './editorial.ts';
import { day, quotation, words } from './schema.ts';
import { when } from './when.ts';

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
    /** The dates as readers see them … */
    dates: words.optional(),
    /** … and as the chronology places them. */
    when: when.optional(),
    status: z.enum(statuses),
    /** One to three sentences, in Markdown. */
    body: words,
    sources: z.array(key).min(1, 'Name at least one source.'),
    author: words.optional(),
    date: day,
  }),
);

/** What libraries and encyclopedias number it by. */
const identifiers = z.strictObject({
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'Write the number with its Q, such as Q9061.')
    .optional(),
  viaf: z
    .string()
    .regex(/^[1-9]\d+$/, 'Write the digits alone, between quotation marks.')
    .optional(),
  gnd: z
    .string()
    .regex(/^\d[\d-]*[\dX]$/, 'Write the number alone, between quotation marks.')
    .optional(),
});

/** The file `names.yaml`. */
export const nameFile = z.strictObject({
  names: z.array(
    z.strictObject({
      id: key,
      name: words,
      /** Where it says more than the name does. */
      full: words.optional(),
      kind: z.enum(nameKinds),
      dates: words.optional(),
      line: words,
      forms: z.array(words).min(1, 'Write at least one form.'),
      /** Whose words name it: the author's, or only the notes of the editor. */
      named: z.enum(['text', 'notes']).default('text'),
      note: key.optional(),
      identifiers: identifiers.optional(),
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
    /** Whether the editor opened it, wholly or in part, or cites it without having opened it. */
    consulted: z.enum(['opened', 'cited']).optional(),
  }),
);

/** The file `quotations.yaml`: what the text quotes or alludes to. */
export const quotationFile = z.array(
  z.strictObject({
    id: key,
    target: z.strictObject(quotation),
    /** Whose words they are: an entry of the index of names. */
    by: z.array(key).min(1, 'Name at least one author.'),
    /** The letter or work, in Markdown. */
    work: words,
    /** When it was written. */
    dates: words.optional(),
    /** Where it stands in a source, such as “MECW 43, pp. 132–135”. */
    place: words.optional(),
    source: key.optional(),
    certainty: z.enum(certainties),
    note: key.optional(),
  }),
);

/** The front matter of `introduction.md`. */
export const introductionMatter = z.strictObject({ sources: z.array(key).default([]) });

export type AnnotationFile = z.infer<typeof annotationFile>;
export type NameFile = z.infer<typeof nameFile>;
export type QuotationFile = z.infer<typeof quotationFile>;
