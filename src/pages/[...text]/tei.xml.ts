import type { APIRoute } from 'astro';
import { toTei } from '../../exports/tei/tei.ts';
import { publicationOf } from '../_downloads.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** Each text as TEI P5. */
export const getStaticPaths = textRoutes();

export const GET: APIRoute<OfText> = async ({ props: { entry }, site, url }) =>
  new Response(toTei(editionOf(entry), await publicationOf(entry, site ?? url)), {
    headers: { 'Content-Type': 'application/tei+xml; charset=utf-8' },
  });
