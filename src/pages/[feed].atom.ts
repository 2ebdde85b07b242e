import type { APIRoute } from 'astro';
import { sitePath } from '../components/site-path.ts';
import { feedPath } from '../edition/addresses.ts';
import { toFeed } from '../exports/feed/feed.ts';
import { catalogue, editionOf, siteOf } from './_content.ts';

/** The Atom feed of the editions of all texts, if `site.yaml` asks for one. */
export const getStaticPaths = async () =>
  (await siteOf()).feed ? [{ params: { feed: 'feed' } }] : [];

export const GET: APIRoute = async ({ site: origin, url }) => {
  const { title, lang, publisher, editor } = await siteOf();
  const at = (path: string) => new URL(sitePath(path), origin ?? url);
  const texts = (await catalogue()).map((entry) => ({
    edition: editionOf(entry),
    page: at(entry.address),
  }));
  const who = { title, lang, publisher: publisher ?? editor ?? title };
  return new Response(toFeed({ own: at(feedPath), home: at('/'), ...who }, texts), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
