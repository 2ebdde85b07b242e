import type { APIRoute } from 'astro';
import { keptPlaceCitations } from '../../cache/citations.ts';
import { publicationOf } from '../_downloads.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** The citations of any place in each text, to be filled in with its number and id by the page. */
export const getStaticPaths = textRoutes();

export const GET: APIRoute<OfText> = async ({ props: { entry }, site, url }) =>
  Response.json(keptPlaceCitations(editionOf(entry), await publicationOf(entry, site ?? url)));
