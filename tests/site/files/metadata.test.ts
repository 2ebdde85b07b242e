import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { subject } from '../../essay/page.ts';
import { type BuiltPage, pagesOf } from '../built-pages.ts';
import { dist } from '../site.ts';
import { rootEdition } from '../texts.ts';
import terms from './schema-org-terms.json' with { type: 'json' };
import { savedBy } from './zotero.ts';

const pages = pagesOf(dist);
const base = process.env.BASE_PATH ?? '/';
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const at = (path: string): string => new URL(`${base}${path.slice(1)}`, site).href;

/** The matching elements of a page. */
function elements(page: BuiltPage, wanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(page.tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}
const metas = (page: BuiltPage) => elements(page, ({ tagName }) => tagName === 'meta');
const isFound = (page: BuiltPage): boolean =>
  !metas(page).some(({ properties }) => properties['content'] === 'noindex');
const edition = rootEdition();
const essay = pages.find(({ path }) => path === '/');
if (!essay) throw new Error('There is no text at the root of the site.');

describe('the page of a text', () => {
  it('is saved by Zotero as a web page', () => {
    expect(savedBy(essay)).toEqual({
      itemType: 'webpage',
      title: subject.title,
      date: subject.written.replace('-', '/'),
      url: at('/'),
      publicationTitle: 'The annotated reader',
      abstractNote: expect.stringContaining(subject.description),
      creators: [subject.parts],
    });
  });

  it('has the properties of Open Graph, and a picture that exists', () => {
    const value = (term: string) =>
      metas(essay).find(({ properties }) => [properties['property']].flat().includes(`og:${term}`))
        ?.properties['content'];
    expect(value('title')).toBe(subject.title);
    expect(value('type')).toBe('website');
    expect(value('url')).toBe(at('/'));
    expect(value('image')).toBe(at('/social.png'));
    expect(value('description')).toContain(subject.author);
    const png = readFileSync(join(dist, 'social.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('describes the text in JSON-LD, in terms of schema.org alone', () => {
    const [script, ...others] = elements(
      essay,
      ({ properties }) => properties['type'] === 'application/ld+json',
    );
    expect(others).toEqual([]);
    const work = z.record(z.string(), z.unknown()).parse(JSON.parse(textOf(script ?? essay.tree)));
    const known: Readonly<Record<string, readonly string[] | string>> = terms;
    const check = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(check);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const {
        '@type': type = 'Thing',
        '@context': _context,
        '@id': _id,
        ...own
      } = { ...value } as Record<string, unknown>;
      expect(Object.keys(known)).toContain(type);
      for (const [term, inside] of Object.entries(own)) {
        expect(known[String(type)], `${type}.${term}`).toContain(term);
        check(inside);
      }
    };
    check(work);
    expect(work).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      name: subject.title,
      author: [{ '@type': 'Person', name: subject.author }],
      dateCreated: subject.written,
      datePublished: edition.version.date,
      version: edition.version.number,
      url: at('/'),
      copyrightHolder: { name: subject.copyright },
    });
    expect(String(work['copyrightNotice'])).toContain(`© ${subject.copyright}`);
    expect(work).not.toHaveProperty('license');
  });

  it('names a licence for the editor’s words only, another for the code, and links to the page about the site', () => {
    const [license, ...more] = elements(essay, ({ properties }) =>
      [properties['rel']].flat().includes('license'),
    );
    expect(more).toEqual([]);
    expect(license?.properties['href']).toBe('https://creativecommons.org/licenses/by/4.0/');
    const [said] = elements(
      essay,
      ({ tagName, children }) =>
        tagName === 'p' && license !== undefined && children.includes(license),
    );
    expect(textOf(said ?? essay.tree)).toMatch(
      /editor’s own words, and of nothing that the author wrote: CC BY 4\.0\.\s.*code: MIT/s,
    );
    const [author] = elements(essay, ({ properties }) =>
      [properties['rel']].flat().includes('author'),
    );
    expect(author?.properties['href']).toBe(`${base}about/`);
  });

  it('has most of its metadata after the text', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html.indexOf('application/ld+json')).toBeGreaterThan(html.indexOf('id=dateline'));
    expect(html.indexOf('rel="alternate"')).toBeGreaterThan(html.indexOf('</article>'));
  });
});

describe('every page', () => {
  it.each(pages.filter(isFound).map((page) => [page.path, page] as const))(
    '%s has one canonical address',
    (path, page) => {
      const canonical = elements(page, ({ properties }) =>
        [properties['rel']].flat().includes('canonical'),
      );
      expect(canonical.map(({ properties }) => properties['href'])).toEqual([at(path)]);
    },
  );

  it('is in the sitemap if and only if search engines may index it', () => {
    const list = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const listed = Array.from(list.matchAll(/<loc>([^<]*)<\/loc>/g), ([, url]) => url);
    const found = pages.filter(isFound).map(({ path }) => at(path));
    expect(listed.toSorted()).toEqual(found.toSorted());
    expect(list).toContain(`<lastmod>${edition.version.date}</lastmod>`);
    const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
    expect(robots).toBe(`User-agent: *\nAllow: /\nSitemap: ${at('/sitemap.xml')}\n`);
  });
});
