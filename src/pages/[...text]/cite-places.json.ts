import type { APIRoute } from 'astro';
import type { Edition } from '../../edition/model.ts';
import { placeCitationsOf } from '../../exports/citations.ts';
import { textRoutes } from '../_citations.ts';
import { publicationOf } from '../_downloads.ts';

/** The citations of any place in each text, to be filled in with its number and id by the page. */
export const getStaticPaths = textRoutes;

export const GET: APIRoute<{ edition: Edition }> = async ({ props: { edition }, site, url }) =>
  Response.json(placeCitationsOf(edition, await publicationOf(edition, site ?? url)));
