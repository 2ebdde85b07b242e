import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CitedEdition } from '../../edition/catalogue.ts';
import type { PictureMaterials } from '../files/materials.ts';
import type { EditorFont } from '../fonts/editor-fonts.ts';
import { colours, line, pictureOf, placedIcon, smallCaps, svgOf } from './cover.ts';
import { drawLines, endOf, type measure, setText, startOf, width } from './set-text.ts';

/** Width and height in pixels, in the proportions of link previews. */
const size = { width, height: 630 } as const;

/**
 * The preview image of a text for links on other sites: a PNG with title, author, date and the
 * site's icon. Any of these texts is omitted if no font has one of its letters.
 */
export const socialPictureOf = (
  edition: CitedEdition,
  materials: PictureMaterials,
  added: readonly EditorFont[] = [],
): Promise<Uint8Array> => pictureOf(drawingOf, edition, materials, added);

/** The image as SVG: the title, as large as its length allows, with author, date and icon below. */
function drawingOf(
  { title, author, date, lang }: CitedEdition,
  icon: string,
  widthOf: ReturnType<typeof measure>,
): Element {
  const name = setText(title.text, lang, widthOf, { size: 118, height: 310 });
  const by = setText(author, lang, widthOf, { size: 60, height: 70 });
  const when = setText(date, lang, widthOf, { size: 44, height: 50 });
  return x('svg', svgOf(size), [
    x('rect', { ...size, fill: colours.paper }),
    ...drawLines(name, 90 + name.size, { fill: colours.ink }),
    line(startOf(lang, 144), 120 + name.height),
    ...drawLines(by, 508, smallCaps),
    ...drawLines(when, 570, smallCaps),
    placedIcon(icon, endOf(lang, 96), 570 - 96),
  ]);
}
