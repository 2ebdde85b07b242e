import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { exportPath, routeOf, within } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { toAnnotations } from '../../exports/annotations.ts';

/** The editor's notes as a W3C AnnotationCollection, beside each text that has notes. */
export const getStaticPaths = (async () =>
  (await getCollection('texts'))
    .map(({ data }) => data)
    .filter(({ annotations }) => annotations.length > 0)
    .map((edition) => ({
      params: { text: routeOf(edition.address) },
      props: { edition },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition }, site, url }) => {
  const at = (path: string): URL => new URL(within(import.meta.env.BASE_URL, path), site ?? url);
  const own = at(exportPath(edition.address, 'annotations.jsonld'));
  return new Response(toAnnotations(edition, { page: at(edition.address), own }), {
    headers: { 'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
};
