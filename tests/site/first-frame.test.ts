import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engine, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { type Site, serveSite } from './site.ts';

const key = `${process.env.BASE_PATH ?? '/'}:settings:v1`;

describe('the first painted frame', () => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    site = await serveSite();
    browser = await start(engine('chromium'));
    reader = await browser.reader();
    await reader.open(`${site.address}404.html`);
  });
  afterAll(async () => {
    await reader.close();
    await browser.close();
    await site.close();
  });

  /**
   * A screenshot with linked style sheets, scripts and fonts blocked: the page as it looks before
   * they load.
   */
  const first = async (settings: object): Promise<Uint8Array> => {
    await reader.evaluate(
      (name, chosen) => localStorage.setItem(name, chosen),
      key,
      JSON.stringify(settings),
    );
    await reader.refuse(/\.(?:css|js|woff2)$/);
    await reader.open(site.address, { width: 1280, height: 800, colorScheme: 'light' });
    await reader.refuse(undefined);
    return reader.picture();
  };
  const corner = async (picture: Uint8Array): Promise<readonly number[]> => [
    ...(await sharp(picture)
      .removeAlpha()
      .extract({ left: 1270, top: 790, width: 1, height: 1 })
      .raw()
      .toBuffer()),
  ];

  it('has the colours, size and width that the reader has set', async () => {
    const papers = {
      light: [255, 253, 248],
      sepia: [245, 236, 217],
      dark: [24, 23, 21],
    };
    for (const [theme, paper] of Object.entries(papers))
      expect(await corner(await first({ theme })), theme).toEqual(paper);
    const size = "Number.parseFloat(getComputedStyle(document.querySelector('#p1')).fontSize)";
    await first({});
    const usual = Number(await reader.evaluate(size));
    await first({ size: 150, width: 80 });
    expect(Number(await reader.evaluate(size)) / usual).toBeCloseTo(1.5, 2);
  });

  it('does not change later with default settings', async () => {
    const early = await first({});
    await reader.open(`${site.address}404.html`);
    await reader.open(site.address, { width: 1280, height: 800, colorScheme: 'light' });
    await reader.moveTo(1, 1);
    await reader.waitFor(
      "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    );
    const late = await reader.picture();
    const places = async (picture: Uint8Array) =>
      sharp(picture).greyscale().resize({ width: 64, height: 40 }).raw().toBuffer();
    const [before, after] = [await places(early), await places(late)];
    const far = [...before].filter((grey, i) => Math.abs(grey - (after[i] ?? 0)) > 80);
    // Letters differ slightly until their font has loaded, but nothing moves.
    expect(far.length).toBeLessThan(before.length * 0.01);
  });
});
