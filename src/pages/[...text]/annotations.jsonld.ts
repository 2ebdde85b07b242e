import type { APIRoute } from 'astro';
import { exportPath, within } from '../../edition/addresses.ts';
import { toAnnotations } from '../../exports/linked-data/web-annotations.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** The editor's notes as a W3C AnnotationCollection, beside each text that has notes. */
export const getStaticPaths = textRoutes('annotations');

export const GET: APIRoute<OfText> = ({ props: { entry }, site, url }) => {
  const { address } = entry;
  const at = (path: string): URL => new URL(within(import.meta.env.BASE_URL, path), site ?? url);
  const own = at(exportPath(address, 'annotations.jsonld'));
  return new Response(toAnnotations(editionOf(entry), { page: at(address), own }), {
    headers: { 'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
};
