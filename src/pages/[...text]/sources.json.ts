import type { APIRoute } from 'astro';
import { toCslJson } from '../../exports/citations/reference-files.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** The sources of each text's notes as CSL-JSON. */
export const getStaticPaths = textRoutes('sources');

export const GET: APIRoute<OfText> = ({ props: { entry } }) =>
  new Response(toCslJson(editionOf(entry).references), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
