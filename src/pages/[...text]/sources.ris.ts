import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { routeOf } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { toRis } from '../../exports/reference-files.ts';

/** The sources of each text's notes as RIS. */
export const getStaticPaths = (async () =>
  (await getCollection('texts'))
    .map(({ data }) => data)
    .filter(({ references }) => references.length > 0)
    .map((edition) => ({
      params: { text: routeOf(edition.address) },
      props: { edition },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(toRis(edition.references), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
