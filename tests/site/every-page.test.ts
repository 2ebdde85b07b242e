import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { dist, type Site, serveSite } from './site.ts';

/** The pages of the built site, as paths beneath its address. */
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
  .map((file) => `${dirname(file).replaceAll('\\', '/')}/`.replace(/^\.\//, ''))
  .sort();

describe.each(engines())('every page in $name', (engine) => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    site = await serveSite();
    browser = await start(engine);
    reader = await browser.reader();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(pages)('/%s keeps to its own policy and asks nobody else for anything', async (page) => {
    await reader.open(`${site.address}${page}`);
    await reader.waitFor("document.readyState === 'complete'");
    expect(reader.complaints()).toEqual([]);
    // Firefox counts what a page brings along, in addresses that begin with data:, as asked for.
    const others = reader
      .requests()
      .filter(({ url }) => !url.startsWith(site.address) && !url.startsWith('data:'));
    expect(others).toEqual([]);
  });
});
