import type { APIRoute } from 'astro';
import { toRis } from '../../exports/citations/reference-files.ts';
import { editionOf, type TextProps, textPaths } from '../_content.ts';

/** The sources of each text as RIS. */
export const getStaticPaths = textPaths('references', 'sources');

export const GET: APIRoute<TextProps> = ({ props: { entry } }) =>
  new Response(toRis(editionOf(entry).references), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
