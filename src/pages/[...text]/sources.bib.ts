import type { APIRoute } from 'astro';
import { toBibtex } from '../../exports/citations/reference-files.ts';
import { editionOf, type TextProps, textPaths } from '../_content.ts';

/** The sources of each text as BibTeX. */
export const getStaticPaths = textPaths('references', 'sources');

export const GET: APIRoute<TextProps> = ({ props: { entry } }) =>
  new Response(toBibtex(editionOf(entry).references), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
