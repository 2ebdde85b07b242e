import sharp from 'sharp';
import { expect, it } from 'vitest';
import { digestOf } from './pictures.ts';

/** A page with one line of grey on paper, so many pixels from its head. */
const page = (top: number, grey = '#333'): Promise<Buffer> =>
  sharp({ create: { width: 100, height: 80, channels: 3, background: '#fffdf8' } })
    .composite([
      {
        input: { create: { width: 60, height: 2, channels: 3, background: grey } },
        left: 20,
        top,
      },
    ])
    .png()
    .toBuffer();

it('A shift of one pixel and a colour that is nearly the same are seen', async () => {
  const digest = await digestOf(await page(30));
  expect(await digestOf(await page(30))).toBe(digest);
  expect(await digestOf(await page(31))).not.toBe(digest);
  expect(await digestOf(await page(30, '#343333'))).not.toBe(digest);
});

it('Another file of the same pixels is the same picture', async () => {
  const picture = await page(30);
  const other = await sharp(picture).webp({ lossless: true }).toBuffer();
  expect(await digestOf(other)).toBe(await digestOf(picture));
});
