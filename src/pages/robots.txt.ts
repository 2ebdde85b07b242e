import type { APIRoute } from 'astro';
import { sitemapPath, withBase } from '../edition/addresses.ts';

/** Allows all crawlers, and names the sitemap. */
export const GET: APIRoute = ({ site, url }) => {
  const sitemap = new URL(withBase(import.meta.env.BASE_URL, sitemapPath), site ?? url);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap.href}\n`);
};
