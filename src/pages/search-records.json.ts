import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { recordsOf } from '../search/records.ts';

/** What the search index is made of. The build reads this and takes it out again. */
export const GET: APIRoute = async () => {
  const texts = (await getCollection('texts')).map(({ data }) => data);
  return Response.json(texts.flatMap(recordsOf));
};
