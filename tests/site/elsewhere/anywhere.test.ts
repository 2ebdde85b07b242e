import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offlinePath, withBase } from '../../../src/edition/addresses.ts';
import { subject } from '../../essay/page.ts';
import { start } from '../browsers/engines.ts';
import type { Browser, Reader } from '../browsers/reader.ts';
import { brokenLinks, pagesOf } from '../built-pages.ts';
import { crawl } from '../crawl.ts';
import { describeInEachEngine } from '../in-each-engine.ts';
import { noMargin } from '../notes.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';
import type { Site } from '../site.ts';
import { caddy } from './hosts/caddy.ts';
import { nginx } from './hosts/nginx.ts';
import { plain } from './hosts/plain.ts';

const base = '/reader/';
const published = 'http://published.invalid';

/**
 * The site as built for a host such as GitHub Pages: below a path, with its policy in the pages.
 */
let project: ProjectCopy;
beforeAll(async () => {
  project = copyProject();
  const built = await project.build({
    BASE_PATH: base,
    SITE_URL: published,
    POLICY_IN_PAGES: 'true',
  });
  expect(built.status, built.said).toBe(0);
});
afterAll(() => project?.remove());

describe('Under a path', () => {
  it('every link in the pages is below it and works', () => {
    expect(brokenLinks(project.site, base)).toEqual([]);
  });

  it('the host’s headers and redirects are below it too', () => {
    const said = ['_headers', '_redirects']
      .filter((name) => existsSync(join(project.site, name)))
      .map((name) => readFileSync(join(project.site, name), 'utf8'));
    const paths = said.join('\n').match(/^\/\S*|(?<= )\/\S*/gm) ?? [];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => path !== '/*' && !path.startsWith(base))).toEqual([]);
  });

  it.for([plain, nginx, caddy])('$name serves everything that is linked', async (host, context) => {
    // CI installs the servers, so they must not be skipped there.
    context.skip(host.missing !== undefined && !process.env.CI, host.missing);
    const site = await host.serve(project.site, base);
    try {
      const { dead, reached } = await crawl(site.address, published);
      expect(dead).toEqual([]);
      // Redirects and the offline page are linked from nowhere.
      const redirects = readFileSync(join(project.site, '_redirects'), 'utf8');
      const former = new Set<string>(redirects.match(/^\S+/gm));
      const unreached = pagesOf(project.site)
        .map(({ path }) => base + path.slice(1))
        .filter((path) => ![`${base}404.html`, withBase(base, offlinePath)].includes(path))
        .filter((path) => !former.has(path.slice(0, -1)))
        .filter((path) => !reached.has(new URL(path, site.address).href));
      expect(unreached).toEqual([]);
      expect(
        [...reached].filter((file) => /\.(?:css|js|woff2)$/.test(file)).length,
      ).toBeGreaterThan(5);
    } finally {
      await site.close();
    }
  });
});

describeInEachEngine('from a plain file server, under a path', (engine) => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    site = await plain.serve(project.site, base);
    browser = await start(engine);
    reader = await browser.reader();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const open = async (path = ''): Promise<void> => {
    await reader.open(`${site.address}${path}`, noMargin);
    await reader.waitFor("document.readyState === 'complete'");
  };
  /** Failed requests, requests to other sites, and policy violations. */
  const faults = (): readonly unknown[] => [
    ...reader
      .requests()
      .filter(({ url }) => !url.startsWith('data:'))
      .filter(({ url, outcome }) => !url.startsWith(site.address) || Number(outcome) >= 400),
    ...reader.complaints(),
  ];

  it('notes, search and former addresses work, and all pages comply with their policy', async () => {
    await open(`${subject.formerPath}/#p34`);
    await reader.waitFor(`location.pathname === '${base}' && location.hash === '#p34'`);
    await open();
    await reader.click({ role: 'doc-noteref', name: 'Author’s note 1' });
    await reader.waitFor("document.querySelector('note-card').matches(':popover-open')");
    await reader.press('Escape');
    await reader.press('/');
    await reader.waitFor("document.querySelector('text-search dialog')?.open");
    await reader.type(subject.name.query);
    const said = "document.querySelector(':is(text-search, search-page) [data-part=count]')";
    await reader.waitFor(`/\\d+ in the text/.test(${said}?.textContent)`);
    // Wait for the index; otherwise leaving would log errors on the next page.
    const hasIndex = (): boolean =>
      reader.requests().some(({ url, outcome }) => /\.pf_fragment/.test(url) && outcome === 200);
    await expect.poll(hasIndex, { timeout: 20_000 }).toBe(true);
    expect(faults()).toEqual([]);
    await open(`search/?q=${subject.word.query}`);
    await reader.waitFor(`/\\d+ match/.test(${said}?.textContent)`);
    expect(faults()).toEqual([]);
    for (const { path } of pagesOf(project.site).filter(({ file }) =>
      /^[a-z]+\/index/.test(file),
    )) {
      await open(path.slice(1));
      expect(faults(), path).toEqual([]);
    }
  });

  it('pages contain their policy if the host sends none', async () => {
    await open();
    await reader.evaluate(`setTimeout(() => {
      const script = document.createElement('script');
      try { script.text = 'globalThis.injected = 1'; document.body.append(script); } catch {}
      setTimeout(() => { globalThis.tried = true; }, 50);
    })`);
    await reader.waitFor('globalThis.tried');
    expect(await reader.evaluate("'injected' in globalThis")).toBe(false);
  });
});
