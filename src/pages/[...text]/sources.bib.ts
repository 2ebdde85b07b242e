import type { APIRoute } from 'astro';
import { toBibtex } from '../../exports/citations/reference-files.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** The sources of each text's notes as BibTeX. */
export const getStaticPaths = textRoutes('sources');

export const GET: APIRoute<OfText> = ({ props: { entry } }) =>
  new Response(toBibtex(editionOf(entry).references), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
