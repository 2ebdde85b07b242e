import { Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CitedEdition } from '../../edition/catalogue.ts';
import { type PictureMaterials, startRasterizer } from '../files/materials.ts';
import { xmlOf } from '../xml.ts';
import { lines, linesOf, placedIcon, smallCaps } from './cover.ts';

/** Width and height in pixels, in the proportions of link previews. */
const size = { width: 1200, height: 630 } as const;
/** The colours of the light theme. */
const colours = { paper: '#fffdf8', ink: '#1e1b17', accent: '#7f2417', quiet: '#564f47' } as const;

/** The preview image of a text for links on other sites: a PNG with title, author and date. */
export async function socialPictureOf(
  edition: CitedEdition,
  { roman, italic, icon }: PictureMaterials,
): Promise<Uint8Array> {
  await startRasterizer();
  const picture = new Resvg(xmlOf(drawingOf(edition, icon)), {
    font: { fontBuffers: [roman, italic], defaultFontFamily: 'Source Serif 4' },
  });
  const png = picture.render().asPng();
  picture.free();
  return png;
}

/**
 * The title, as large as its longest word and its length allow, with the author below, as on the
 * cover.
 */
function drawingOf({ title, author, date }: CitedEdition, icon: string): Element {
  const longest = Math.max(...title.text.split(/\s+/).map((word) => word.length));
  const height = Math.max(
    36,
    Math.min(118, 1700 / longest, 1400 / Math.sqrt(title.text.length * 3)),
  );
  const words = linesOf(title.text, Math.floor(1900 / height));
  const after = 120 + words.length * height * 1.12;
  return x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      'font-family': 'Source Serif 4',
    },
    [
      x('rect', { ...size, fill: colours.paper }),
      ...lines(words, 90 + height, height, { 'font-size': height, fill: colours.ink }),
      x('rect', { x: 130, y: after, width: 144, height: 6, fill: colours.accent }),
      ...lines([author], 508, 0, { 'font-size': 60, ...smallCaps, fill: colours.ink }),
      ...lines([date], 570, 0, { 'font-size': 44, ...smallCaps, fill: colours.ink }),
      placedIcon(icon, size.width - 130 - 96, 570 - 96),
    ],
  );
}
