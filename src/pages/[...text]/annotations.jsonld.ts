import type { APIRoute } from 'astro';
import { sitePath } from '../../components/site-path.ts';
import { exportPath } from '../../edition/addresses.ts';
import { toAnnotations } from '../../exports/linked-data/web-annotations.ts';
import { editionOf, type TextProps, textPaths } from '../_content.ts';

/** The annotations of each text as a W3C AnnotationCollection. */
export const getStaticPaths = textPaths('edition', 'annotations');

export const GET: APIRoute<TextProps> = ({ props: { entry }, site, url }) => {
  const { address } = entry;
  const at = (path: string): URL => new URL(sitePath(path), site ?? url);
  const own = at(exportPath(address, 'annotations.jsonld'));
  return new Response(toAnnotations(editionOf(entry), { page: at(address), own }), {
    headers: { 'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
};
