import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Edition } from './edition/model.ts';
import { editionLoader } from './markdown/loader.ts';

/** The one door by which words enter the code. What the loader stores was parsed by our schemas. */
export const collections = {
  texts: defineCollection({
    loader: editionLoader({ base: process.env.CONTENT_DIR ?? './content/' }),
    schema: z.custom<Edition>(),
  }),
};
