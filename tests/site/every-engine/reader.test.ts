import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { start } from '../browsers/engines.ts';
import type { Browser, Reader } from '../browsers/reader.ts';
import { describeInEachEngine } from '../in-each-engine.ts';
import { type Site, serveSite } from '../site.ts';

const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const page = `<!doctype html><html lang="en"><title>A page</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="style.css"><script src="script.js" type="module"></script>
<main><h1 id="top">A page</h1>
<p>Words<sup><a id="fnref-1" role="doc-noteref" href="#fn-1" aria-label="Author's note 1">1*</a></sup>.</p>
<button id="press">Press me</button> <button hidden>Press me</button>
<label for="field">Search</label> <input id="field">
<noscript><p>No script here.</p></noscript>
<ol><li id="fn-1">A note.</li></ol><p><a href="other/">Elsewhere</a></p></main></html>`;
const script = `const button = document.querySelector('#press');
button.addEventListener('click', () => { button.textContent = 'Pressed'; });
try { document.body.insertAdjacentHTML('beforeend', '<p>no</p>'); } catch {}
fetch('data.json').then(r => { document.title = 'status ' + r.status }, () => { document.title = 'failed' });`;

describeInEachEngine('a reader', (engine) => {
  let root: string;
  let site: Site;
  let browser: Browser;
  let reader: Reader;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'site-'));
    mkdirSync(join(root, 'other'));
    writeFileSync(join(root, '_headers'), `/*\n  Content-Security-Policy: ${policy}\n`);
    writeFileSync(join(root, 'index.html'), page);
    writeFileSync(join(root, 'other', 'index.html'), '<!doctype html><title>Other</title>');
    writeFileSync(join(root, 'style.css'), 'a { display: inline-block }');
    writeFileSync(join(root, 'script.js'), script);
    writeFileSync(join(root, 'data.json'), '{}');
    writeFileSync(join(root, 'favicon.ico'), '');
    site = await serveSite(root);
    browser = await start(engine);
  });
  beforeEach(async () => {
    reader = await browser.reader();
  });
  afterEach(() => reader.close());
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(root, { recursive: true, force: true });
  });

  const matches = (query: string) =>
    reader.evaluate((asked: string) => matchMedia(asked).matches, query);

  it('finds elements by role and name, unless they are hidden', async () => {
    await reader.open(site.address);
    expect(await reader.count({ role: 'button' })).toBe(1);
    expect(await reader.count({ role: 'link' })).toBe(2);
    expect(await reader.count({ role: 'link', nth: 1 })).toBe(2);
    expect(await reader.describe({ role: 'doc-noteref', name: /note 1$/ })).toEqual({
      role: 'doc-noteref',
      name: "Author's note 1",
      id: 'fnref-1',
    });
  });

  it('clicks, types, presses keys and reports the focus', async () => {
    await reader.open(site.address);
    await reader.click({ role: 'button', name: 'Press me' });
    expect(await reader.describe({ role: 'button' })).toMatchObject({ name: 'Pressed' });
    await reader.press('Tab');
    expect(await reader.focused()).toEqual({ role: 'textbox', name: 'Search', id: 'field' });
    await reader.type('sect');
    await reader.waitFor("document.querySelector('#field').value === 'sect'");
    await reader.press('Tab', 'Shift');
    expect(await reader.focused()).toMatchObject({ id: 'press' });
  });

  it('follows links and goes back, within a page and between pages', async () => {
    await reader.open(site.address);
    await reader.click({ role: 'doc-noteref' });
    expect(await reader.url()).toBe(`${site.address}#fn-1`);
    await reader.click({ role: 'link', name: 'Elsewhere' });
    await reader.waitFor(() => document.title === 'Other');
    await reader.back();
    expect(await reader.url()).toBe(`${site.address}#fn-1`);
    await reader.back();
    expect(await reader.url()).toBe(site.address);
    await reader.forward();
    expect(await reader.url()).toBe(`${site.address}#fn-1`);
  });

  it('reports policy violations and requests', async () => {
    await reader.open(site.address);
    await reader.waitFor(() => document.title === 'status 200');
    expect(reader.complaints().join('\n')).toMatch(/Policy: require-trusted-types-for/);
    expect(reader.requests()).toContainEqual({
      url: `${site.address}data.json`,
      origin: new URL(site.address).origin,
      method: 'GET',
      kind: 'fetch',
      outcome: 200,
    });
  });

  it('makes requests fail or answers them with a status, and ends that', async () => {
    await reader.refuse(/data\.json/);
    await reader.open(site.address);
    await reader.waitFor(() => document.title === 'failed');
    await reader.refuse(/data\.json/, 503);
    await reader.open(site.address);
    await reader.waitFor(() => document.title === 'status 503');
    await reader.refuse(undefined);
    await reader.open(site.address);
    await reader.waitFor(() => document.title === 'status 200');
  });

  it('reads with script off', async () => {
    await reader.open(site.address, { script: false });
    expect(await reader.count({ role: 'listitem' })).toBe(1);
    expect(await reader.count({ role: 'link', name: /note 1$/ })).toBe(1);
    expect(await reader.evaluate(() => document.querySelector('noscript p')?.textContent)).toBe(
      'No script here.',
    );
    await reader.click({ role: 'button', name: 'Press me' });
    expect(await reader.count({ role: 'button', name: 'Pressed' })).toBe(0);
  });

  it('lists the alternatives if a target is not found', async () => {
    await reader.open(site.address);
    await expect(reader.click({ role: 'button', name: 'Leave' })).rejects.toThrow(
      'There is no button named “Leave”; there are: Press me',
    );
  });

  it('applies the requested conditions', async () => {
    const asked = [
      [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
      [{ reducedMotion: true }, '(prefers-reduced-motion)'],
      [{ forcedColors: true }, '(forced-colors: active)'],
      [{ moreContrast: true }, '(prefers-contrast: more)'],
      [{ medium: 'print' }, 'print'],
      [{ touch: true, width: 390 }, '(pointer: coarse) and (hover: none) and (width: 390px)'],
    ] as const;
    for (const [conditions, query] of asked) {
      const name = Object.keys(conditions)[0];
      if (![...reader.can].some((known) => known === name)) {
        await expect(reader.open(site.address, conditions)).rejects.toThrow(`has no ${name}`);
        continue;
      }
      await reader.open(site.address, conditions);
      expect(await matches(query), query).toBe(true);
      await reader.open(site.address);
      expect(await matches(query), query).toBe(false);
    }
  });

  it('taps', async () => {
    await reader.open(site.address, { touch: reader.can.has('touch') });
    await reader.tap({ role: 'button', name: 'Press me' });
    await reader.waitFor(() => document.querySelector('#press')?.textContent === 'Pressed');
  });

  it('renders text, prints, and audits', async () => {
    await reader.open(site.address);
    const picture = join(root, 'page.png');
    await reader.screenshot(`${root}/page.png`);
    expect(readFileSync(picture).length).toBeGreaterThan(5_000);
    if (reader.can.has('pdf'))
      expect(Buffer.from(await reader.pdf()).toString('latin1', 0, 5)).toBe('%PDF-');
    else await expect(reader.pdf()).rejects.toThrow('has no pdf');
    expect((await reader.audit()).map(({ rule }) => rule)).toEqual([]);
  });

  it('copies and pastes', async ({ skip }) => {
    skip(!reader.can.has('clipboard'), 'this engine keeps its clipboard to itself');
    await reader.open(site.address);
    await reader.evaluate(() => navigator.clipboard.writeText('sect'));
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe('sect');
  });

  it('goes offline and online again', async () => {
    await reader.open(site.address);
    await reader.offline(true);
    await expect(reader.open(`${site.address}other/`)).rejects.toThrow();
    await reader.offline(false);
    await reader.open(`${site.address}other/`);
  });
});
