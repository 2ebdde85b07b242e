import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterAll, describe, expect, it } from 'vitest';
import { inTurn } from '../../src/build/pages-once.ts';
import { cacheOf } from '../../src/cache/cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A path as Astro has it; of its route only what the prerenderer looks at. */
const path = (component: string, pathname: string, cacheKey?: string): Path =>
  Object.assign(Object.create(null), { pathname, route: { component, type: 'page' }, cacheKey });

/** Builds a site of two texts; what was made anew, in order, and what each path came to. */
async function build(edition: string, { site = 'a site', words = 'Words' } = {}) {
  const made: string[] = [];
  const pages = new Map<string, string>();
  let said = '';
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: async () => [
      path('404', '404'),
      path('terms', 'one/terms', 'first'),
      path('terms', 'two/terms', edition),
      path('src/pages/[...path].astro', '/one', 'first beside-another'),
      path('src/pages/[...path].astro', 'two', `${edition} beside-another`),
    ],
    render: async ({ url }) => {
      const { pathname } = new URL(url);
      made.push(pathname);
      return new Response(`${words} of ${pathname}`, {
        status: pathname.endsWith('404/') ? 404 : 200,
      });
    },
  };
  const turned = inTurn(usual, {
    base: '/reader/',
    siteKey: () => site,
    cache: cacheOf('pages', folder),
    put: (file, bytes) => {
      pages.set(file, Buffer.from(bytes).toString());
    },
    say: (sentence) => {
      said += `${sentence}\n`;
    },
  });
  await turned.setup?.();
  const paths = await turned.getStaticPaths();
  for (const { pathname, route: routeData } of paths) {
    const request = new Request(`http://localhost/reader/${pathname.replace(/^\//, '')}/`);
    const result = await turned.render(request, { routeData });
    if (result instanceof Response)
      pages.set(`${pathname.replace(/^\//, '')}/index.html`, await result.text());
  }
  await turned.teardown?.();
  return { made, pages, said, order: paths.map(({ pathname }) => pathname) };
}

describe('Pages of a site with several texts', () => {
  it('are made text by text', async () => {
    const { order, made, pages } = await build('second');
    expect(order).toEqual(['404', 'one/terms', '/one', 'two/terms', 'two']);
    expect(made).toHaveLength(5);
    expect(pages.get('one/index.html')).toBe('Words of /reader/one/');
  });

  it('are not made again while nothing of theirs has changed', async () => {
    const { made, pages, said } = await build('second', { words: 'Other words' });
    expect(made).toEqual(['/reader/404/']);
    for (const name of ['one/terms', 'one', 'two/terms', 'two'])
      expect(pages.get(`${name}/index.html`)).toBe(`Words of /reader/${name}/`);
    expect(said).toMatch(/texts themselves: 0 made, 2 unchanged \(0\.0 s\)/);
    expect(said).toMatch(/other pages and files: 1 made, 2 unchanged \(0\.0 s\)/);
  });

  it('are made again if their text has changed, those of the others not', async () => {
    const { made } = await build('second, emended');
    expect(made).toEqual(['/reader/404/', '/reader/two/terms/', '/reader/two/']);
  });

  it('are all made again if what makes them has changed', async () => {
    expect((await build('second', { site: 'another site' })).made).toHaveLength(5);
  });

  it('are made again if what was kept of them is harmed', async () => {
    for (const entry of readdirSync(join(folder, 'pages')))
      writeFileSync(join(folder, 'pages', entry), 'Nothing of ours');
    const { made, pages } = await build('second', { words: 'New words' });
    expect(made).toHaveLength(5);
    expect(pages.get('one/terms/index.html')).toBe('New words of /reader/one/terms/');
  });
});
