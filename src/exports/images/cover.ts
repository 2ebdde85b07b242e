import { Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../edition/model.ts';
import { sentence } from '../../edition/sentence.ts';
import { type PictureMaterials, startRasterizer } from '../files/materials.ts';
import type { EditorFont } from '../fonts/editor-fonts.ts';
import { xmlOf } from '../xml.ts';
import { drawLines, measure, setText, startOf, width } from './set-text.ts';

/** Width and height in pixels, in the proportions that shops and e-readers expect. */
const size = { width, height: 1800 } as const;
/** The colours of the light theme. */
export const colours = {
  paper: '#fffdf8',
  ink: '#1e1b17',
  accent: '#7f2417',
  quiet: '#564f47',
} as const;

/**
 * The cover of an edition as a PNG: title, author, date, description, and the site's icon. Any of
 * these texts is omitted if no font has one of its letters.
 */
export const coverOf = (
  edition: Edition,
  materials: PictureMaterials,
  added: readonly EditorFont[] = [],
): Promise<Uint8Array> => pictureOf(drawingOf, edition, materials, added);

/**
 * Renders what `draw` returns for an edition, such as its cover, as a PNG, with the site's serif
 * font and the fonts that editors added.
 */
export async function pictureOf<Drawn>(
  draw: (edition: Drawn, icon: string, widthOf: ReturnType<typeof measure>) => Element,
  edition: Drawn,
  { roman, italic, icon }: PictureMaterials,
  added: readonly EditorFont[],
): Promise<Uint8Array> {
  await startRasterizer();
  const fontBuffers = [roman, italic, ...added.map(({ bytes }) => bytes)];
  const picture = new Resvg(xmlOf(draw(edition, icon, measure(fontBuffers))), {
    font: { fontBuffers, defaultFontFamily: 'Source Serif 4' },
  });
  const png = picture.render().asPng();
  picture.free();
  return png;
}

/**
 * The cover as SVG: title, author, date, description and a horizontal line, in the order of the
 * page header, and the icon at the foot.
 */
function drawingOf(
  { title, author, date, description, lang }: Edition,
  icon: string,
  widthOf: ReturnType<typeof measure>,
): Element {
  const name = setText(title.text, lang, widthOf, { size: 128, height: 640 });
  const by = setText(author, lang, widthOf, { size: 76, height: 90 });
  const when = setText(date, lang, widthOf, { size: 60, height: 70 });
  const after = 400 + name.height;
  const about = setText(sentence(description), lang, widthOf, {
    size: 48,
    height: 1275 - after,
    leading: 1.4,
  });
  return x('svg', svgOf(size), [
    x('rect', { ...size, fill: colours.paper }),
    ...drawLines(name, 400, { fill: colours.ink }),
    ...drawLines(by, after + 40, smallCaps),
    ...drawLines(when, after + 135, smallCaps),
    ...drawLines(about, after + 255, { 'font-style': 'italic', fill: colours.quiet }),
    line(startOf(lang, 144), after + 255 + about.height),
    placedIcon(icon, startOf(lang, 96), size.height - 130 - 96),
  ]);
}

/** The properties of the root element of a picture. */
export const svgOf = (extent: { readonly width: number; readonly height: number }) => ({
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: `0 0 ${extent.width} ${extent.height}`,
  ...extent,
  'font-family': 'Source Serif 4',
});

export const smallCaps = { 'font-variant': 'small-caps', fill: colours.ink };

/**
 * The short bar in the accent colour of covers and preview images; `left` and `top` are its upper
 * left corner.
 */
export const line = (left: number, top: number): Element =>
  x('rect', { x: left, y: top, width: 144, height: 6, fill: colours.accent });

/** The icon of the site, with its upper left corner at a point. */
export const placedIcon = (icon: string, left: number, top: number): Element =>
  x('image', {
    x: left,
    y: top,
    width: 96,
    height: 96,
    href: `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`,
  });
