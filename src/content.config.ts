import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { CatalogueEntry } from './edition/catalogue.ts';
import type { Site } from './edition/schema.ts';
import { siteLoader } from './markdown/loaders/site-loader.ts';
import { editionLoader } from './markdown/loaders/text-loader.ts';

const base = process.env.CONTENT_DIR ?? './content/';

/** The one door by which words enter the code. What the loaders store was parsed by our schemas. */
export const collections = {
  texts: defineCollection({ loader: editionLoader({ base }), schema: z.custom<CatalogueEntry>() }),
  site: defineCollection({ loader: siteLoader({ base }), schema: z.custom<Site>() }),
};
