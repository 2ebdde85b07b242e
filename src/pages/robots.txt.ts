import type { APIRoute } from 'astro';
import { sitemapPath, withBase } from '../edition/addresses.ts';

/** What search engines may read, which is all, and where the list of the pages is. */
export const GET: APIRoute = ({ site, url }) => {
  const sitemap = new URL(withBase(import.meta.env.BASE_URL, sitemapPath), site ?? url);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap.href}\n`);
};
