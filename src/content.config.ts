import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { CatalogueEntry } from './edition/catalogue.ts';
import type { Site } from './edition/schema.ts';
import { siteLoader } from './markdown/loaders/site-loader.ts';
import { textLoader } from './markdown/loaders/text-loader.ts';

/** The content collections. The loaders have already parsed their entries with our own schemas. */
export const collections = {
  texts: defineCollection({ loader: textLoader(), schema: z.custom<CatalogueEntry>() }),
  site: defineCollection({ loader: siteLoader(), schema: z.custom<Site>() }),
};
