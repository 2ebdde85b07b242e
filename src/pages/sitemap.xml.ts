import type { APIRoute } from 'astro';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { sitePath } from '../components/site-path.ts';
import { aboutPath, accessibilityPath, libraryPath } from '../edition/addresses.ts';
import { pagesOf } from '../edition/catalogue.ts';
import { catalogue } from './_content.ts';

/** The sitemap: https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = async ({ site, url }) => {
  const texts = await catalogue();
  const rooted = texts.some(({ address }) => address === '/');
  const entry = (path: string, date?: string) =>
    x('url', [
      x('loc', new URL(sitePath(path), site ?? url).href),
      ...(date ? [x('lastmod', date)] : []),
    ]);
  const list = x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
    ...(texts.length > 1 || !rooted ? [entry(libraryPath(rooted))] : []),
    ...texts.flatMap((text) => pagesOf(text).map((path) => entry(path, text.version.date))),
    ...[aboutPath, accessibilityPath].map((path) => entry(path)),
  ]);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${toXml(list)}\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
