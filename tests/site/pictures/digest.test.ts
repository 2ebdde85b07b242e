import sharp from 'sharp';
import { expect, it } from 'vitest';
import { digestOf } from './pictures.ts';

/** A page with a grey line at a distance from the top. */
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

it('A shift of one pixel and a slight change of colour are detected', async () => {
  const digest = await digestOf(await page(30));
  expect(await digestOf(await page(30))).toBe(digest);
  expect(await digestOf(await page(31))).not.toBe(digest);
  expect(await digestOf(await page(30, '#343333'))).not.toBe(digest);
});

it('Two files with the same pixels are the same picture', async () => {
  const picture = await page(30);
  const other = await sharp(picture).webp({ lossless: true }).toBuffer();
  expect(await digestOf(other)).toBe(await digestOf(picture));
});
