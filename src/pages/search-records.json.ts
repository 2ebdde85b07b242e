import type { APIRoute } from 'astro';
import { recordsOf } from '../search/records.ts';
import { catalogue, editionOf } from './_texts.ts';

/** What the search index is made of. The build reads this and takes it out again. */
export const GET: APIRoute = async () => {
  const texts = await catalogue();
  return Response.json(texts.flatMap((entry) => recordsOf(editionOf(entry))));
};
