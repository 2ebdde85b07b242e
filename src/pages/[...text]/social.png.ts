import type { APIRoute } from 'astro';
import { readPictureMaterials } from '../../exports/files/materials.ts';
import { socialPictureOf } from '../../exports/images/social.ts';
import { type TextProps, textPaths } from '../_content.ts';

/** The preview image of each text, for links on other sites. */
export const getStaticPaths = textPaths('citation');

export const GET: APIRoute<TextProps> = async ({ props: { entry } }) =>
  new Response(Buffer.from(await socialPictureOf(entry, readPictureMaterials())), {
    headers: { 'Content-Type': 'image/png' },
  });
