import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { type FaultySite, serveFaulty } from './faulty-site.ts';
import { describeInEachEngine, isEnhanced } from './in-each-engine.ts';

const settingsKey = `${process.env.BASE_PATH ?? '/'}:settings:v1`;
/** An expression for the final status of the search page. */
const said = "document.querySelector('search-page [data-part=count]').textContent";

describeInEachEngine('when the network fails', (engine) => {
  let site: FaultySite;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    browser = await start(engine);
    reader = await browser.reader();
  });
  // Browsers may cache responses, so each test has a site of its own.
  beforeEach(async () => {
    site = await serveFaulty();
  });
  afterEach(() => site.close());
  afterAll(async () => {
    await reader?.close();
    await browser?.close();
  });

  it('a search that cannot be loaded leads to the search page', async () => {
    site.fail(/_astro\/(?:text-search|search)/, 404);
    await reader.open(site.address);
    await reader.waitFor("customElements.get('text-search-opener') !== undefined");
    await reader.press('/');
    await reader.waitFor("location.pathname.endsWith('/search/')");
  });

  it('a query typed before the search fails to load is passed to the search page', async () => {
    site.fail(/_astro\/text-search/, 404);
    await reader.open(site.address);
    await reader.waitFor("customElements.get('text-search-opener') !== undefined");
    await reader.evaluate(
      `document.querySelector('text-search input').value = '${subject.word.query}'`,
    );
    await reader.press('/');
    await reader.waitFor(`location.search.startsWith('?q=${subject.word.query}&')`);
  });

  it('a search that is still loading can be typed in, closed and opened', async () => {
    site.fail(/_astro\/text-search/, 'held');
    await reader.open(site.address);
    await reader.waitFor("customElements.get('text-search-opener') !== undefined");
    const open = "document.querySelector('text-search dialog').open";
    await reader.press('/');
    await reader.waitFor(open);
    expect((await reader.focused())?.role).toBe('searchbox');
    await reader.press('Escape');
    // The focus returns in the next frame.
    await reader.waitFor(`!${open} && document.activeElement === document.body`);
    await reader.press('/');
    await reader.type(subject.word.query);
    site.fail();
    await reader.waitFor(
      `document.querySelector('text-search [data-part=count]').textContent.startsWith('${subject.word.all} matches')`,
      20_000,
    );
    await reader.waitFor(
      `document.querySelectorAll('text-search [data-part=results] mark').length === ${subject.word.all}`,
    );
  });

  it('a slow index is waited for', async () => {
    site.fail(/\.pf_index/, 'held');
    await reader.open(`${site.address}search/?q=${subject.word.query}`);
    await reader.waitFor("document.querySelector('search-page') !== null");
    expect(await reader.evaluate(said)).not.toMatch(/^The index|^\d/);
    site.fail();
    await reader.waitFor(`/^\\d+ matches/.test(${said})`, 20_000);
  });

  it('going back before the matches are marked stays at the results', async () => {
    site.fail(/search-walk/, 'held');
    await reader.open(`${site.address}?q=${subject.word.query}`);
    await reader.waitFor("document.querySelector('text-search li a') !== null", 20_000);
    await reader.evaluate("document.querySelector('text-search li a').click()");
    await reader.waitFor("!document.querySelector('text-search dialog').open");
    await reader.evaluate('history.back()');
    await reader.waitFor("document.querySelector('text-search dialog').open");
    site.fail();
    await reader.waitFor(
      "performance.getEntriesByType('resource').some(({ name }) => /search-walk/.test(name))",
    );
    // Resolves after the search's own import of the module.
    await reader.evaluate(
      "import(performance.getEntriesByType('resource').find(({ name }) => /search-walk/.test(name)).name).then(() => true)",
    );
    expect(new URL(await reader.url())).toMatchObject({
      search: `?q=${subject.word.query}`,
      hash: '',
    });
    expect(await reader.evaluate("document.querySelector('search-walk').hidden")).toBe(true);
  });

  it('the reader’s settings hold, whichever script loads last', async () => {
    await reader.open(`${site.address}404.html`);
    await reader.evaluate(
      (key) => localStorage.setItem(key, JSON.stringify({ depth: 'full' })),
      settingsKey,
    );
    site.fail(/Enhance/, 'held');
    const settings =
      "performance.getEntriesByType('resource').find(({ name }) => /settings-dialog/.test(name))";
    const opened = reader.open(site.address);
    await reader.waitFor(`document.querySelector('article') && ${settings}`, 20_000);
    await reader.evaluate(`import(${settings}.name).then(() => true)`);
    site.fail();
    await opened;
    await reader.waitFor(isEnhanced, 20_000);
    // Ids of retired annotations are on empty anchors in the text.
    const words = 'article [id^="edref-"]:not(:empty)';
    const count = (selector: string) => `document.querySelectorAll('${selector}').length`;
    const all = await reader.evaluate(count(words));
    expect(all).toBeGreaterThan(0);
    await reader.waitFor(`${count(`${words}:any-link`)} === ${all}`);
    expect(await reader.evaluate(count(`${words}:not(p *)`))).toBe(0);
    expect(reader.complaints()).toEqual([]);
    await reader.evaluate(() => localStorage.clear());
  });

  it('without fonts, styles and scripts the whole text can be read', async () => {
    site.fail(/_astro\//, 404);
    await reader.open(site.address);
    const seen = await reader.evaluate(() => {
      const last = document.querySelector('#dateline');
      const width = document.querySelector('main')?.getBoundingClientRect().width ?? 0;
      return { drawn: (last?.getClientRects().length ?? 0) > 0, narrow: width <= innerWidth };
    });
    expect(seen).toEqual({ drawn: true, narrow: true });
    await reader.click({ role: 'doc-noteref', nth: 1 });
    expect(new URL(await reader.url()).hash).toMatch(/^#fn-/);
  });

  it.each([
    ['is missing', 404],
    ['breaks off', 'cut'],
    ['is garbled', 'garbled'],
  ] as const)('an index that %s is reported, with links to the concordances', async (_, fault) => {
    site.fail(/\.pf_(?:meta|index)/, fault);
    await reader.open(`${site.address}search/?q=${subject.word.query}`);
    await reader.waitFor(`/^The index could not be loaded/.test(${said})`, 20_000);
    expect(await reader.count({ role: 'link', name: subject.title })).toBeGreaterThan(0);
  });
});
