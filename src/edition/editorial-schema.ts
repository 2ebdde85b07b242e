import { z } from 'zod';
import {
  annotationDepths,
  annotationKinds,
  certainties,
  nameKinds,
  statuses,
} from './editorial.ts';
import { sourceKey } from './reference-schema.ts';
import { day, quotation, words } from './schema.ts';
import { when } from './when.ts';

/**
 * Schemas of `annotations.yaml`, `names.yaml`, `quotations.yaml` and the front matter of
 * `introduction.md`. Unknown keys are refused.
 */

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write small letters, digits and single hyphens.');

/** The key of a source, in the form that `sourceKey` gives it. */
const source = words.transform(sourceKey);

/** The file `annotations.yaml`. */
export const annotationFile = z.array(
  z.strictObject({
    id: key,
    kind: z.enum(annotationKinds),
    /** The lowest depth at which the annotation is shown; the default depends on its kind. */
    depth: z.enum(annotationDepths).optional(),
    heading: words,
    target: z.strictObject(quotation),
    /** Dates to be shown with the heading, such as “1870–1924”. */
    dates: words.optional(),
    /** The same dates in EDTF, for the chronology. */
    when: when.optional(),
    status: z.enum(statuses),
    /** One to three sentences, in Markdown. */
    body: words,
    sources: z.array(source).min(1, 'Name at least one source.'),
    author: words.optional(),
    date: day,
  }),
);

/** Identifiers in authority files. */
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
      /** The full name, if it is not `name` in natural order (`spokenName` in `editorial.ts`). */
      full: words.optional(),
      kind: z.enum(nameKinds),
      dates: words.optional(),
      line: words,
      forms: z.array(words).min(1, 'Write at least one form.'),
      /** Whether the author's text has the name, or only the editor's annotations. */
      named: z.enum(['text', 'notes']).default('text'),
      note: key.optional(),
      identifiers: identifiers.optional(),
    }),
  ),
  /** Capitalised words of the text that are not names, with reasons. */
  not: z.array(z.strictObject({ form: words, reason: words })).default([]),
});

/** The file `quotations.yaml`: what the text quotes or alludes to. */
export const quotationFile = z.array(
  z.strictObject({
    id: key,
    target: z.strictObject(quotation),
    /** Ids of the quoted authors in the index of names. */
    by: z.array(key).min(1, 'Name at least one author.'),
    /** The quoted work or letter, in Markdown. */
    work: words,
    /** When the work was written. */
    dates: words.optional(),
    /** Where the words are found in `source`, such as “MECW 43, pp. 132–135”. */
    place: words.optional(),
    source: source.optional(),
    certainty: z.enum(certainties),
    note: key.optional(),
  }),
);

/** The front matter of `introduction.md`. */
export const introductionMatter = z.strictObject({ sources: z.array(source).default([]) });

export type AnnotationFile = z.infer<typeof annotationFile>;
export type NameFile = z.infer<typeof nameFile>;
export type QuotationFile = z.infer<typeof quotationFile>;
