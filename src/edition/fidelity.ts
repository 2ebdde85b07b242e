import { z } from 'zod';

/**
 * The forms of a text whose completeness is measured, in the order of the table on the page about
 * the site.
 */
export const forms = [
  'no-script',
  'reader-view',
  'print',
  'pdf',
  'epub',
  'html',
  'md',
  'txt',
] as const;
/** The parts that are counted in each form. */
export const parts = ['headings', 'paragraphs', 'notes', 'links'] as const;

export type Form = (typeof forms)[number];

const counts = z.strictObject({
  headings: z.number(),
  paragraphs: z.number(),
  notes: z.number(),
  links: z.number(),
});

/**
 * The file `fidelity.json`: how much of a text each form preserves.
 *
 * `npm run fidelity` writes it from the tests' measurements; a test fails if it is out of date.
 */
export const fidelityFile = z.strictObject({
  /** Version number of the measured edition. */
  edition: z.string(),
  /** The counts on the text's main page. */
  page: counts,
  /** The counts in each form. */
  kept: z.partialRecord(z.enum(forms), counts),
});

export type Counts = z.infer<typeof counts>;
export type Fidelity = z.infer<typeof fidelityFile>;
