import { parse } from 'yaml';
import { z } from 'zod';
import list from './_criteria.yaml?raw';

const criterion = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(['A', 'AA', 'AAA']),
  /** Pairs of a file below `tests/site/`, without `.test.ts`, and the title of a test in it. */
  tests: z.array(z.tuple([z.string(), z.string()])).optional(),
  absent: z.string().optional(),
  untried: z.string().optional(),
});

/** The success criteria of WCAG 2.2, with the tests that cover them or the reason for none. */
export const criteria = z.array(criterion).parse(parse(list));
