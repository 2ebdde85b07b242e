import type { APIRoute } from 'astro';
import { toTei } from '../../exports/tei/tei.ts';
import { editionOf, type TextProps, textPaths } from '../_content.ts';
import { publicationOf } from '../_downloads.ts';

/** Each text as TEI P5. */
export const getStaticPaths = textPaths();

export const GET: APIRoute<TextProps> = async ({ props: { entry }, site, url }) =>
  new Response(toTei(editionOf(entry), await publicationOf(entry, site ?? url)), {
    headers: { 'Content-Type': 'application/tei+xml; charset=utf-8' },
  });
