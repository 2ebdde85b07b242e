import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheOf } from '../../../src/cache/cache.ts';
import { SiteFolder } from '../../../src/cache/site-folder.ts';
import { makePages } from '../../../src/integrations/legacy/make-pages.ts';
import type { Path, Program } from '../../../src/integrations/legacy/program.ts';
import { routeName } from '../../../src/integrations/legacy/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path as Astro has it; of its route only what is looked at. */
const path = (component: string, pathname: string, cacheKey?: string, type = 'page'): Path =>
  Object.assign(Object.create(null), {
    pathname,
    route: { component, route: `/${component}`, type },
    cacheKey,
  });

/** Builds a site of two texts; what was made anew, in order, and what each file came to hold. */
async function build(edition: string, { site = 'a site', words = 'Words', status = 200 } = {}) {
  const made: string[] = [];
  let said = '';
  const all = [
    path('404', '404'),
    path('terms', 'one/terms', 'first'),
    path('terms', 'two/terms', edition),
    path('src/pages/[...path].astro', '/one', 'first beside-another'),
    path('src/pages/[...path].astro', 'two', `${edition} beside-another`),
    path('cite', '/two/cite.bib/', edition, 'endpoint'),
  ];
  const program: Program = {
    paths: async () => all,
    render: async ({ pathname }) => {
      made.push(pathname);
      return new Response(`${words} of ${pathname}`, {
        status: pathname === '404' ? 404 : status,
      });
    },
    routes: new Map(all.map(({ route }) => [routeName(route), route])),
  };
  const out = mkdtempSync(join(folder, 'site-'));
  await makePages({
    bundle: { program: folder, site: 'http://localhost', base: '/' },
    program,
    site: new SiteFolder(out, out, undefined, cacheOf('sites', folder)),
    siteKey: site,
    cache: cacheOf('pages', folder),
    say: (sentence) => {
      said += `${sentence}\n`;
    },
  });
  const read = (file: string): string =>
    existsSync(join(out, file)) ? readFileSync(join(out, file), 'utf8') : 'nothing';
  return { made, said, read };
}

describe('Pages of a site with several texts', () => {
  it('are made text by text, each where it is asked for', async () => {
    const { made, read } = await build('second');
    expect(made).toEqual(['404', 'one/terms', '/one', 'two/terms', 'two', '/two/cite.bib/']);
    expect(read('one/index.html')).toBe('Words of /one');
    expect(read('404.html')).toBe('Words of 404');
    expect(read('two/cite.bib')).toBe('Words of /two/cite.bib/');
  });

  it('are not made again while nothing of theirs has changed', async () => {
    const { made, read, said } = await build('second', { words: 'Other words' });
    expect(made).toEqual(['404']);
    for (const name of ['one/terms', 'two/terms'])
      expect(read(`${name}/index.html`)).toBe(`Words of ${name}`);
    expect(said).toMatch(/texts themselves: 0 made, 2 unchanged \(0\.\d s\)/);
    expect(said).toMatch(/other pages and files: 1 made, 3 unchanged \(0\.\d s\)/);
  });

  it('are made again if their text has changed, those of the others not', async () => {
    const { made } = await build('second, emended');
    expect(made).toEqual(['404', 'two/terms', 'two', '/two/cite.bib/']);
  });

  it('are all made again if what makes them has changed', async () => {
    expect((await build('second', { site: 'another site' })).made).toHaveLength(6);
  });

  it('are made again if what was kept of them is harmed', async () => {
    for (const entry of readdirSync(join(folder, 'pages')))
      writeFileSync(join(folder, 'pages', entry), 'Nothing of ours');
    const { made, read } = await build('second', { words: 'New words' });
    expect(made).toHaveLength(6);
    expect(read('one/terms/index.html')).toBe('New words of one/terms');
  });

  it('end the build if one of them cannot be made', async () => {
    const broken = build('third', { status: 500 });
    await expect(broken).rejects.toThrow('two/terms could not be made by terms.');
  });
});
