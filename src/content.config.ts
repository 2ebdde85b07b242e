import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { CatalogueEntry } from './edition/catalogue.ts';
import type { Site } from './edition/schema.ts';

/* Node, not Vite, loads the loaders: it has already loaded them for the integrations, while Vite
   would transform each of their 150 modules, which takes longer than loading the texts. */
const load = createRequire(import.meta.url);
type TextLoader = typeof import('./markdown/loaders/text-loader.ts');
type SiteLoader = typeof import('./markdown/loaders/site-loader.ts');
const { textLoader }: TextLoader = load('./markdown/loaders/text-loader.ts');
const { siteLoader }: SiteLoader = load('./markdown/loaders/site-loader.ts');

/** The content collections. The loaders have already parsed their entries with our own schemas. */
export const collections = {
  texts: defineCollection({ loader: textLoader(), schema: z.custom<CatalogueEntry>() }),
  site: defineCollection({ loader: siteLoader(), schema: z.custom<Site>() }),
};
