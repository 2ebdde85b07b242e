import type { APIRoute } from 'astro';
import { toCslJson } from '../../exports/citations/reference-files.ts';
import { editionOf, type TextProps, textPaths } from '../_content.ts';

/** The sources of each text as CSL-JSON. */
export const getStaticPaths = textPaths('references', 'sources');

export const GET: APIRoute<TextProps> = ({ props: { entry } }) =>
  new Response(toCslJson(editionOf(entry).references), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
