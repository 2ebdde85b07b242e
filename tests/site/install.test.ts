import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { engine, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { dist, type Site, serveSite } from './site.ts';

const base = process.env.BASE_PATH ?? '/';
const manifest = z
  .object({
    id: z.literal(base),
    name: z.string().min(1),
    start_url: z.literal(base),
    scope: z.literal(base),
    display: z.literal('standalone'),
    icons: z.array(
      z.object({
        src: z.string().startsWith(base),
        sizes: z.string(),
        type: z.string(),
        purpose: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')));

let site: Site;
let browser: Browser;
let reader: Reader;
beforeAll(async () => {
  site = await serveSite();
  browser = await start(engine('chromium'));
  reader = await browser.reader();
  await reader.open(site.address, { workers: true });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('Pages link to the web app manifest', async () => {
  await reader.waitFor("document.head.querySelector('link[rel=manifest]') !== null");
  const named = await reader.evaluate("document.querySelector('link[rel=manifest]').href");
  expect(named).toBe(`${site.address}manifest.webmanifest`);
  expect(reader.complaints()).toEqual([]);
});

it('The manifest has icons of 192 and 512 pixels, and a maskable one', async () => {
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes, purpose } of pictures) {
    const seen = await reader.evaluate(`fetch('${src}')
      .then((answer) => answer.blob())
      .then(createImageBitmap)
      .then((picture) => {
        const { width, height } = picture;
        const canvas = new OffscreenCanvas(width, height).getContext('2d');
        canvas.drawImage(picture, 0, 0);
        const opaque = (x, y) => canvas.getImageData(x, y, 1, 1).data[3] === 255;
        const corner = opaque(0, 0) && opaque(width - 1, height - 1);
        return width + 'x' + height + (corner ? ' filled' : '');
      })`);
    expect(seen).toBe(sizes + (purpose === 'maskable' ? ' filled' : ''));
  }
});
