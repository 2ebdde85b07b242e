import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { routeOf, within } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { toTei } from '../../exports/tei.ts';

/** Each text as TEI P5. */
export const getStaticPaths = (async () =>
  (await getCollection('texts')).map(({ data }) => ({
    params: { text: routeOf(data.address) },
    props: { edition: data },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = async ({ props: { edition }, site, url }) => {
  const [about] = await getCollection('site');
  const page = new URL(within(import.meta.env.BASE_URL, edition.address), site ?? url);
  const publisher = about?.data.publisher ?? edition.version.editor;
  return new Response(toTei(edition, { page, publisher }), {
    headers: { 'Content-Type': 'application/tei+xml; charset=utf-8' },
  });
};
