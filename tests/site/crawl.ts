import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The result of following all links of a site. */
export interface Walk {
  /** URLs that failed or lack the target of their hash, with the files that link to them. */
  readonly dead: readonly string[];
  /** URLs that worked, without hash. */
  readonly reached: ReadonlySet<string>;
}

/** Extracts the URLs in a file. */
type Naming = (words: string) => readonly string[];

const matched =
  (pattern: RegExp): Naming =>
  (words) =>
    Array.from(words.matchAll(pattern), ([, address = '']) => address);

/** How to extract URLs from files other than pages. */
const namings: Readonly<Record<string, Naming>> = {
  'text/css': matched(/url\(["']?([^"')]+)["']?\)/g),
  'text/javascript': matched(/\b(?:import|from)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g),
  'application/manifest+json': matched(/"(?:src|start_url|scope|url)":\s*"([^"]+)"/g),
  'text/xml': matched(/<loc>([^<]+)<\/loc>/g),
};

function linksOf(page: Nodes): readonly string[] {
  const found: string[] = [];
  visit(page, 'element', ({ tagName, properties }) => {
    for (const name of ['href', 'src', 'action', 'formAction'])
      if (typeof properties[name] === 'string') found.push(properties[name]);
    if (tagName === 'meta' && properties['httpEquiv']?.toString() === 'refresh')
      found.push(String(properties['content']).replace(/^\d+;\s*url=/i, ''));
  });
  return found;
}

const idsOf = (page: Nodes): ReadonlySet<string> => {
  const ids = new Set<string>();
  visit(page, 'element', ({ properties: { id } }) => {
    if (id) ids.add(String(id));
  });
  return ids;
};

/**
 * Follows all links of a site from a start URL. URLs with the origin `published` are fetched from
 * here.
 */
export async function crawl(address: string, published: string): Promise<Walk> {
  const home = new URL(address);
  const files = new Map<string, { ok: boolean; ids?: ReadonlySet<string> }>();
  const places: { from: string; to: URL }[] = [];
  // The sitemap is linked only from robots.txt.
  const waiting = ['', 'sitemap.xml'].map((path) => ({ from: address, to: new URL(path, home) }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { to } = next;
    places.push(next);
    const file = to.origin + to.pathname;
    if (files.has(file)) continue;
    const answer = await fetch(file);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const words = await answer.text();
    const page = type === 'text/html' ? fromHtml(words) : undefined;
    files.set(file, { ok: answer.ok, ...(page && { ids: idsOf(page) }) });
    for (const named of page ? linksOf(page) : (namings[type]?.(words) ?? [])) {
      const url = new URL(named, answer.url);
      const local = new URL(url.href.replace(published, home.origin));
      if (local.origin === home.origin) waiting.push({ from: file, to: local });
    }
  }
  const dead = places.flatMap(({ from, to }) => {
    const there = files.get(to.origin + to.pathname);
    if (!to.href.startsWith(address)) return [`${from}: ${to.href} is outside of ${address}`];
    if (!there?.ok) return [`${from}: ${to.href} is not there`];
    const place = decodeURIComponent(to.hash.slice(1));
    return place && there.ids && !there.ids.has(place) ? [`${from}: no place ${to.href}`] : [];
  });
  const reached = new Set([...files].filter(([, { ok }]) => ok).map(([file]) => file));
  return { dead: [...new Set(dead)], reached };
}
