import type { APIRoute } from 'astro';
import { placeCitationsOf } from '../../exports/citations/place-citations.ts';
import { type TextProps, textPaths } from '../_content.ts';
import { publicationOf } from '../_downloads.ts';

/** Citation templates of each text; the page fills in what differs between places. */
export const getStaticPaths = textPaths('citation');

export const GET: APIRoute<TextProps> = async ({ props: { entry }, site, url }) =>
  Response.json(placeCitationsOf(entry, await publicationOf(entry, site ?? url)));
