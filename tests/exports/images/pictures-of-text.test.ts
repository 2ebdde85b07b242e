import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPictureMaterials } from '../../../src/exports/files/materials.ts';
import { coverOf } from '../../../src/exports/images/cover.ts';
import { socialPictureOf } from '../../../src/exports/images/social.ts';
import { variableFont } from '../../fonts/variable-font.ts';
import { smallText } from '../small-text.ts';

const pictures = [
  ['cover', coverOf],
  ['link preview', socialPictureOf],
] as const;

const editionOf = (title: string, lang: string) => ({ ...smallText('Words.', { title, lang }) });

/** An editor's font that has one character. */
const fontOf = async (character: string) => [
  { file: 'v.ttf', family: 'Variable', bytes: await variableFont(character) },
];

/** The extent of the ink in the colour of titles within the upper part of a picture. */
async function inkOf(
  picture: Uint8Array,
): Promise<{ readonly left: number; readonly right: number; readonly rows: number }> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = new Set<number>();
  const rows = new Set<number>();
  for (let at = 0; at < data.length; at += 3) {
    // Darker than the accent colour of the line and the icon.
    if ((data[at] ?? 255) > 60) continue;
    columns.add((at / 3) % info.width);
    rows.add(Math.floor(at / 3 / info.width));
  }
  return { left: Math.min(...columns), right: Math.max(...columns), rows: rows.size };
}

it.each(pictures)('The %s draws a title with the font that an editor added', async (_, draw) => {
  const edition = editionOf('中中中', 'zh');
  const without = await draw(edition, readPictureMaterials());
  const added = await draw(edition, readPictureMaterials(), await fontOf('中'));
  expect((await inkOf(added)).rows).toBeGreaterThan((await inkOf(without)).rows + 40);
});

it.each(pictures)('The %s leaves out a title that no font has all letters of', async (_, draw) => {
  const none = await draw(editionOf('中', 'zh'), readPictureMaterials());
  const half = await draw(editionOf('A trial 中', 'zh'), readPictureMaterials());
  expect(Buffer.compare(half, none)).toBe(0);
});

it.each(pictures)('The %s breaks a long title without spaces into lines', async (_, draw) => {
  const edition = editionOf('中'.repeat(60), 'zh');
  const { left, right } = await inkOf(
    await draw(edition, readPictureMaterials(), await fontOf('中')),
  );
  expect(left).toBeGreaterThan(125);
  expect(right).toBeLessThan(1075);
});

it.each(pictures)('The %s begins lines of right-to-left text on the right', async (_, draw) => {
  const fonts = await fontOf('ب');
  const arabic = await inkOf(await draw(editionOf('ببب', 'ar'), readPictureMaterials(), fonts));
  expect(arabic.left).toBeGreaterThan(600);
  expect(arabic.right).toBeGreaterThan(1050);
  const english = await inkOf(await draw(editionOf('ببب', 'en'), readPictureMaterials(), fonts));
  expect(english.left).toBeLessThan(150);
  expect(english.right).toBeLessThan(600);
});
