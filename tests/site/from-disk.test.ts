import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { filesOf } from './built-pages.ts';
import { describeInEachEngine } from './in-each-engine.ts';
import { dist } from './site.ts';

const page = filesOf(dist).find((name) => /^[^/]+\.html$/.test(name) && name !== '404.html') ?? '';
const file = pathToFileURL(join(dist, page)).href;

describeInEachEngine('the downloaded single page, opened from the disk', (engine) => {
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    browser = await start(engine);
    reader = await browser.reader();
    await reader.open(file);
  });
  afterAll(async () => {
    await reader?.close();
    await browser?.close();
  });

  it('shows a note next to its reference', async () => {
    await reader.click({ role: 'doc-noteref', nth: 1 });
    await reader.waitFor("document.querySelector('aside[popover]').matches(':popover-open')");
    const shown = await reader.evaluate(
      "document.querySelector('aside[popover]').textContent.trim().length",
    );
    expect(Number(shown)).toBeGreaterThan(20);
    await reader.click({ role: 'button', name: 'Close' });
  });

  it('searches its text, and links to matches', async () => {
    await reader.focus({ role: 'searchbox', name: 'Search this text' });
    await reader.type(subject.word.query);
    await reader.press('Enter');
    await reader.waitFor(
      `document.querySelector('search [role=status]').textContent.startsWith('${subject.word.all} matches')`,
    );
    await reader.click({ role: 'link', name: new RegExp(`^${subject.word.first} `) });
    expect(new URL(await reader.url()).hash).toBe('#p2');
  });

  it('scrolls to no side in a narrow window, although it has long addresses', async () => {
    await reader.open(file, { width: 360, height: 700 });
    expect(await reader.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('makes no request', () => {
    expect(reader.requests().filter(({ url }) => !/^(?:file|data):/.test(url))).toEqual([]);
    expect(reader.complaints()).toEqual([]);
  });
});
