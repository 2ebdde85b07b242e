import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { start } from '../browsers/engines.ts';
import type { Browser, Reader } from '../browsers/reader.ts';
import { type FaultySite, serveFaulty } from '../faulty-site.ts';
import { describeInEachEngine, isKept } from '../in-each-engine.ts';
import { button, isOpen, noMargin, noteLink, title } from '../notes.ts';
import { dist } from '../site.ts';
import { countInAll } from '../texts.ts';

const workers = { workers: true };
const counted = (element: string, words: string): string =>
  `document.querySelector('${element} [data-part=count]')?.textContent.startsWith('${words}')`;

describeInEachEngine('after one visit, without a network', (engine) => {
  let site: FaultySite;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    site = await serveFaulty();
    browser = await start(engine);
    reader = await browser.reader();
    await reader.open(site.address, workers);
    await reader.waitFor(isKept, 20_000);
    expect(reader.complaints()).toEqual([]);
    await site.close();
  });
  afterAll(async () => {
    await reader?.close();
    await browser?.close();
  });

  it('the open page keeps working, with its search and index of names', async () => {
    await reader.press('/');
    await reader.waitFor("document.querySelector('text-search dialog')?.open");
    await reader.type(subject.indexed);
    await reader.waitFor(
      "/index of names/.test(document.querySelector('text-search [data-part=count]').textContent)",
    );
  });

  it('the text can be reloaded, in its own face, and its notes open', async () => {
    await reader.open(site.address, { ...noMargin, ...workers });
    await reader.waitFor('document.fonts.check(\'1em "Source Serif 4"\')');
    await reader.click(noteLink(2));
    await reader.waitFor(isOpen);
    expect(await reader.evaluate(title)).toBe('Author’s note 2');
    await reader.click(button('Close'));
  });

  it.each([
    ['names/', 'Index of names'],
    ['terms/', 'Concordance'],
    ['apparatus/', 'Apparatus'],
    ['sources/', 'Sources'],
    // As people type it; a host would redirect to the page.
    ['names', 'Index of names'],
  ])('so does /%s', async (path, heading) => {
    await reader.open(`${site.address}${path}`, workers);
    await reader.waitFor(`document.querySelector('h1').textContent === '${heading}'`);
    expect(await reader.count({ role: 'heading', name: heading })).toBe(1);
  });

  it.each(['/', '//', '/[', '/[/', '%', 'a b'])(
    'a URL that ends in “%s” gets a page',
    async (path) => {
      await reader.open(`${site.address}${path}`, workers);
      expect(await reader.count({ role: 'heading', name: 'This page is not on this device' })).toBe(
        1,
      );
    },
  );

  it('a former address redirects to the text', async () => {
    const [former = ''] = /^\S+/.exec(readFileSync(join(dist, '_redirects'), 'utf8')) ?? [];
    await reader.open(new URL(former, site.address).href, workers);
    await reader.waitFor("document.querySelector('#dateline') !== null");
  });

  it('both searches work as online', async () => {
    await reader.open(`${site.address}search/?q=${subject.word.query}`, workers);
    await reader.waitFor(counted('search-page', `${countInAll(subject.word.query)} matches: `));
    // The editor's words have an index of their own.
    await reader.open(`${site.address}search/?q=${subject.name.query}&in=editor`, workers);
    await reader.waitFor("document.querySelector('search-page [data-part=results] a') !== null");
    expect(reader.complaints()).toEqual([]);
    await reader.open(`${site.address}?q=${subject.word.query}`, workers);
    await reader.waitFor(
      counted('text-search', `${subject.word.all} matches: ${subject.word.text} in the text`),
    );
  });

  it('a page that was not stored says so, and links back', async () => {
    await reader.open(`${site.address}nowhere/`, workers);
    await reader.waitFor(
      "document.querySelector('h1')?.textContent === 'This page is not on this device'",
    );
    expect(await reader.audit()).toEqual([]);
    await reader.click({ role: 'link', name: 'To the beginning' });
    await reader.waitFor("document.querySelector('#dateline') !== null");
  });

  it('every page has its icon', async () => {
    await reader.open(site.address, workers);
    expect(
      await reader.evaluate(async () => {
        const { href = '' } = document.querySelector<HTMLLinkElement>('link[rel=icon]') ?? {};
        const { status, headers } = await fetch(href);
        return [status, headers.get('content-type')];
      }),
    ).toEqual([200, 'image/svg+xml']);
  });

  it('a file that was never downloaded is reported; one that was is byte-identical', async () => {
    const epub = { role: 'link', name: /^EPUB/ } as const;
    await reader.open(site.address, workers);
    await reader.waitFor("customElements.get('site-update') !== undefined");
    await reader.click(epub);
    await reader.waitFor(
      "document.querySelector('site-update [role=status]').textContent.startsWith('The file cannot be fetched')",
    );
    await reader.click({ role: 'button', name: 'Close', nth: 0 });
    await site.open();
    const fetched = `document.querySelector('a[href$=".epub"]').href`;
    const kept = `caches.match(${fetched}).then((answer) => answer !== undefined)`;
    await reader.click(epub);
    await reader.waitFor(kept);
    await site.close();
    const sum = await reader.evaluate(`fetch(${fetched})
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => crypto.subtle.digest('SHA-256', bytes))
      .then((sum) => [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join(''))`);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain(String(sum));
  });

  it('a file of the index that is not stored is stored when a search fetches it', async () => {
    await site.open();
    await reader.open(`${site.address}search/`, workers);
    const deleted = await reader.evaluate(async () => {
      const urls: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys())
          if (url.endsWith('.pf_index') && (await cache.delete(url))) urls.push(url);
      }
      return urls;
    });
    expect(deleted).not.toEqual([]);
    await reader.open(`${site.address}search/?q=${subject.word.query}`, workers);
    await reader.waitFor("document.querySelector('search-page [data-part=results] a') !== null");
    await reader.waitFor(
      `Promise.all(${JSON.stringify(deleted)}.map((url) => caches.match(url))).then((all) => all.some(Boolean))`,
    );
    await site.close();
  });
});
