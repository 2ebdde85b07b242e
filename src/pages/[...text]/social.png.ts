import type { APIRoute } from 'astro';
import type { Edition } from '../../edition/model.ts';
import { readMaterials } from '../../exports/materials.ts';
import { socialPictureOf } from '../../exports/social.ts';
import { textRoutes } from '../_citations.ts';

/** The picture of each text for those who link to it. */
export const getStaticPaths = textRoutes;

export const GET: APIRoute<{ edition: Edition }> = async ({ props: { edition } }) =>
  new Response(Buffer.from(await socialPictureOf(edition, await readMaterials())), {
    headers: { 'Content-Type': 'image/png' },
  });
