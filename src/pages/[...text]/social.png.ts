import type { APIRoute } from 'astro';
import { readPictureMaterials } from '../../exports/files/materials.ts';
import { socialPictureOf } from '../../exports/images/social.ts';
import { editionOf, type OfText, textRoutes } from '../_texts.ts';

/** The picture of each text for those who link to it. */
export const getStaticPaths = textRoutes();

export const GET: APIRoute<OfText> = async ({ props: { entry } }) =>
  new Response(Buffer.from(await socialPictureOf(editionOf(entry), readPictureMaterials())), {
    headers: { 'Content-Type': 'image/png' },
  });
