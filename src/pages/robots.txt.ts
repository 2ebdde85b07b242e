import type { APIRoute } from 'astro';
import { sitePath } from '../components/site-path.ts';
import { sitemapPath } from '../edition/addresses.ts';

/** Allows all crawlers, and names the sitemap. */
export const GET: APIRoute = ({ site, url }) => {
  const sitemap = new URL(sitePath(sitemapPath), site ?? url);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap.href}\n`);
};
