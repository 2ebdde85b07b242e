import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { filesDigest } from '../cache.ts';
import { type Icon, iconOf, icons } from '../exports/images/icons.ts';

/** The site's icon in the sizes that devices need. */
export const getStaticPaths = () =>
  icons.map((icon) => ({
    params: { name: icon.name },
    props: { icon },
    cacheKey: filesDigest('public/icon.svg'),
  }));

export const GET: APIRoute<{ icon: Icon }> = async ({ props: { icon } }) => {
  const drawing = readFileSync(join(process.cwd(), 'public/icon.svg'), 'utf8');
  const png = await iconOf(drawing, icon);
  return new Response(Buffer.from(png), { headers: { 'Content-Type': 'image/png' } });
};
