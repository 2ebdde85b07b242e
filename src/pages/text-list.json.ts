import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { beside } from '../edition/addresses.ts';

/** Which pages belong to which text. The build lists them beside each text, and takes this out again. */
export const GET: APIRoute = async () => {
  const texts = (await getCollection('texts')).map(({ data }) => data);
  const pages = ['names', 'terms', 'apparatus', 'sources'] as const;
  return Response.json({
    texts: texts.map(({ address }) => ({
      address,
      pages: [address, ...pages.map((page) => beside(address, page))],
    })),
    moved: texts.flatMap(({ aliases }) => aliases.map((alias) => alias.replace(/\/?$/, '/'))),
  });
};
