import { Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Edition } from '../edition/model.ts';
import { type Materials, rasterizer } from './materials.ts';

/** Width and height in pixels: the proportion that shops and shelves of e-readers want. */
const size = { width: 1200, height: 1800 } as const;
const margin = 130;
/** The page’s own colours. */
const colours = { paper: '#fffdf8', ink: '#1e1b17', accent: '#7f2417', quiet: '#564f47' } as const;

/** The cover of an edition as a PNG: title, author, date and what kind of document it is. */
export async function coverOf(edition: Edition, { roman, italic }: Materials): Promise<Uint8Array> {
  await rasterizer;
  const fontBuffers = [roman, italic];
  const picture = new Resvg(toXml(drawingOf(edition)), {
    font: { fontBuffers, defaultFontFamily: 'Source Serif 4' },
  });
  const png = picture.render().asPng();
  picture.free();
  return png;
}

/** The cover as a drawing. Lines are broken by the number of their letters, which serves for titles. */
export function drawingOf({ title, author, date, description }: Edition): Element {
  const longest = Math.max(...title.text.split(/\s+/).map((word) => word.length));
  const height = Math.min(136, Math.floor(1900 / Math.max(longest, 10)));
  const titleLines = linesOf(title.text, Math.floor(1950 / height));
  const after = 420 + titleLines.length * height * 1.12;
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
      ...lines(titleLines, 420, height, { 'font-size': height, fill: colours.ink }),
      x('rect', { x: margin, y: after, width: 130, height: 8, fill: colours.accent }),
      ...lines([author], after + 130, 0, { 'font-size': 72, fill: colours.ink }),
      ...lines([date], after + 215, 0, { 'font-size': 52, fill: colours.quiet }),
      ...lines(linesOf(description, 46), 1580, 58, {
        'font-size': 42,
        'font-style': 'italic',
        fill: colours.quiet,
      }),
    ],
  );
}

const lines = (
  words: readonly string[],
  top: number,
  leading: number,
  look: Readonly<Record<string, string | number>>,
): readonly Element[] =>
  words.map((line, i) => x('text', { x: margin, y: top + i * leading * 1.12, ...look }, line));

/** Words on lines of no more than so many letters, unless one word alone has more. */
function linesOf(words: string, most: number): readonly string[] {
  const made: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}
