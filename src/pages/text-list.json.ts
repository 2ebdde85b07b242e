import type { APIRoute } from 'astro';
import { pagesOf } from '../edition/catalogue.ts';
import { catalogue } from './_loaded.ts';

/** Which pages belong to which text. The build lists them beside each text, and takes this out again. */
export const GET: APIRoute = async () => {
  const texts = await catalogue();
  return Response.json({
    texts: texts.map((entry) => ({ address: entry.address, pages: pagesOf(entry) })),
    moved: texts.flatMap(({ aliases }) => aliases.map((alias) => alias.replace(/\/?$/, '/'))),
  });
};
