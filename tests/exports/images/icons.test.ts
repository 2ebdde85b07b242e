import sharp from 'sharp';
import { expect, it } from 'vitest';
import { iconOf, icons } from '../../../src/exports/images/icons.ts';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <rect width="10" height="10" fill="#fff"/><rect x="1" width="8" height="10" fill="#000"/></svg>`;

it.each(icons)('The important part of the icon $name is where devices show it', async (icon) => {
  const { data, info } = await sharp(await iconOf(drawing, icon))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([icon.size, icon.size]);
  const isBlack = (part: number): boolean =>
    data[Math.floor(info.height / 2) * info.width + Math.floor(info.width * part)] === 0;
  expect(isBlack(0.5)).toBe(true);
  // Devices may crop a maskable icon to the middle 80%.
  expect(isBlack(0.15)).toBe(icon.purpose === 'any');
  expect(isBlack(0.2)).toBe(true);
});
