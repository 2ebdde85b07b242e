import { z } from 'zod';

/** What readers meet a text in besides its page with all its comforts, in the order of the table. */
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
/** What must not be lost on the way there. */
export const parts = ['headings', 'paragraphs', 'notes', 'links'] as const;

export type Form = (typeof forms)[number];

const counts = z.strictObject({
  headings: z.number(),
  paragraphs: z.number(),
  notes: z.number(),
  links: z.number(),
});

/**
 * The file `fidelity.json`: how much of a text was found again in each form. It is written by a
 * command from what the tests measure, and a test fails where it says anything else.
 */
export const fidelityFile = z.strictObject({
  /** The edition whose pages were measured. */
  edition: z.string(),
  /** What stands on the page. */
  page: counts,
  kept: z.partialRecord(z.enum(forms), counts),
});

export type Counts = z.infer<typeof counts>;
export type Fidelity = z.infer<typeof fidelityFile>;
