import type { APIRoute } from 'astro';
import { readPictureMaterials } from '../../exports/files/materials.ts';
import { editorFonts } from '../../exports/fonts/editor-fonts.ts';
import { socialPictureOf } from '../../exports/images/social.ts';
import { type TextProps, textPaths } from '../_content.ts';

/** The preview image of each text, for links on other sites. */
export const getStaticPaths = textPaths('citation');

export const GET: APIRoute<TextProps> = async ({ props: { entry } }) => {
  const { fonts } = editorFonts(entry.folder);
  const picture = await socialPictureOf(entry, readPictureMaterials(), fonts);
  return new Response(Buffer.from(picture), { headers: { 'Content-Type': 'image/png' } });
};
