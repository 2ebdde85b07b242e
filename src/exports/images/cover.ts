import { Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Edition } from '../../edition/model.ts';
import { sentence } from '../../edition/sentence.ts';
import { type PictureMaterials, startRasterizer } from '../files/materials.ts';
import { xmlOf } from '../xml.ts';

/** Width and height in pixels, in the proportions that shops and e-readers expect. */
const size = { width: 1200, height: 1800 } as const;
const margin = 130;
/** The colours of the light theme. */
const colours = { paper: '#fffdf8', ink: '#1e1b17', accent: '#7f2417', quiet: '#564f47' } as const;

/** The cover of an edition as a PNG: title, author, date, description, and the site’s icon. */
export async function coverOf(
  edition: Edition,
  { roman, italic, icon }: PictureMaterials,
): Promise<Uint8Array> {
  await startRasterizer();
  const fontBuffers = [roman, italic];
  const picture = new Resvg(xmlOf(drawingOf(edition, icon)), {
    font: { fontBuffers, defaultFontFamily: 'Source Serif 4' },
  });
  const png = picture.render().asPng();
  picture.free();
  return png;
}

/**
 * The cover as a drawing, in the order of the page header: title, author, date, description, and a
 * horizontal line. Text is broken into lines by counting characters, which is precise enough for
 * titles.
 */
function drawingOf({ title, author, date, description }: Edition, icon: string): Element {
  const longest = Math.max(...title.text.split(/\s+/).map((word) => word.length));
  const height = Math.min(128, Math.floor(1900 / Math.max(longest, 10)));
  const titleLines = linesOf(title.text, Math.floor(1950 / height));
  const after = 400 + titleLines.length * height * 1.12;
  const about = linesOf(sentence(description), 44);
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
      ...lines(titleLines, 400, height, { 'font-size': height, fill: colours.ink }),
      ...lines([author], after + 40, 0, { 'font-size': 76, ...smallCaps, fill: colours.ink }),
      ...lines([date], after + 135, 0, { 'font-size': 60, ...smallCaps, fill: colours.ink }),
      ...lines(about, after + 255, 60, {
        'font-size': 48,
        'font-style': 'italic',
        fill: colours.quiet,
      }),
      x('rect', {
        x: margin,
        y: after + 255 + about.length * 67,
        width: 144,
        height: 6,
        fill: colours.accent,
      }),
      placedIcon(icon, margin, size.height - margin - 96),
    ],
  );
}

export const smallCaps = { 'font-variant': 'small-caps' };

/** The icon of the site, with its upper left corner at a point. */
export const placedIcon = (icon: string, left: number, top: number): Element =>
  x('image', {
    x: left,
    y: top,
    width: 96,
    height: 96,
    href: `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`,
  });

export const lines = (
  words: readonly string[],
  top: number,
  leading: number,
  look: Readonly<Record<string, string | number>>,
): readonly Element[] =>
  words.map((line, i) => x('text', { x: margin, y: top + i * leading * 1.12, ...look }, line));

/** Breaks text into lines of at most `most` characters, unless a single word is longer. */
export function linesOf(words: string, most: number): readonly string[] {
  const made: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}
