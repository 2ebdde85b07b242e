import type { APIRoute } from 'astro';
import { toRis } from '../../exports/citations/reference-files.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** The sources of each text's notes as RIS. */
export const getStaticPaths = textRoutes('sources');

export const GET: APIRoute<OfText> = ({ props: { entry } }) =>
  new Response(toRis(editionOf(entry).references), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
